# pydantic-ai-slim 2.68.0
from pydantic_ai.toolsets.prepared import PreparedToolset
from typing import Any, Awaitable, Callable, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class SetMetadataToolset(PreparedToolset[AgentDepsT]):
    prepare_func: Callable[..., Awaitable[list] | list]
def __getattr__(name: str) -> Any: ...
