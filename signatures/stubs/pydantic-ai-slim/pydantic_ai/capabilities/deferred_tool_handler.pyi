# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities.abstract import AbstractCapability
from typing import Any, Awaitable, Callable, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class HandleDeferredToolCalls(AbstractCapability[AgentDepsT]):
    handler: Callable[..., Any | None | Awaitable[Any | None]]
    @classmethod
    def get_serialization_name(cls, *a, **k) -> str | None: ...
    async def handle_deferred_tool_calls(self, *a, **k) -> Any | None: ...
def __getattr__(name: str) -> Any: ...
