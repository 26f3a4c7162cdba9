# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities.abstract import AbstractCapability
from typing import Any, AsyncIterable, AsyncIterator, Awaitable, Callable, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class ProcessEventStream(AbstractCapability[AgentDepsT]):
    handler: Callable[..., Awaitable] | Callable[..., AsyncIterator]
    def wrap_run_event_stream(self, *a, **k) -> AsyncIterable: ...
    @classmethod
    def get_serialization_name(cls, *a, **k) -> str | None: ...
def __getattr__(name: str) -> Any: ...
