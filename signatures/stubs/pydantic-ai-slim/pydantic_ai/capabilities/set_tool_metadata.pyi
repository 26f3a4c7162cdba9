# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities.abstract import AbstractCapability
from pydantic_ai.toolsets.abstract import AbstractToolset
from typing import Any, Awaitable, Callable, Sequence, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class SetToolMetadata(AbstractCapability[AgentDepsT]):
    tools: str | Sequence | dict | Callable[..., bool | Awaitable]
    @classmethod
    def get_serialization_name(cls, *a, **k) -> str | None: ...
    def get_wrapper_toolset(self, *a, **k) -> AbstractToolset[AgentDepsT]: ...
def __getattr__(name: str) -> Any: ...
