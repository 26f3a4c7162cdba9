# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities.abstract import AbstractCapability
from pydantic_ai.toolsets.abstract import AbstractToolset
from typing import Any, Awaitable, Callable, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class Toolset(AbstractCapability[AgentDepsT]):
    toolset: AbstractToolset[AgentDepsT] | Callable[..., AbstractToolset[AgentDepsT] | None | Awaitable[AbstractToolset[AgentDepsT] | None]]
    @classmethod
    def get_serialization_name(cls, *a, **k) -> str | None: ...
    def get_toolset(self, *a, **k) -> AbstractToolset[AgentDepsT] | Callable[..., AbstractToolset[AgentDepsT] | None | Awaitable[AbstractToolset[AgentDepsT] | None]] | None: ...
def __getattr__(name: str) -> Any: ...
