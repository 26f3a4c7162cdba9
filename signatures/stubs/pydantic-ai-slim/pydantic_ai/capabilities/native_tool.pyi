# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities.abstract import AbstractCapability
from typing import Any, Awaitable, Callable, Sequence, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class NativeTool(AbstractCapability[AgentDepsT]):
    tool: Any | Callable[..., Awaitable[Any | None] | Any | None]
    def get_native_tools(self, *a, **k) -> Sequence[Any | Callable[..., Awaitable[Any | None] | Any | None]]: ...
    @classmethod
    def from_spec(cls, *a, **k) -> NativeTool: ...
def __getattr__(name: str) -> Any: ...
