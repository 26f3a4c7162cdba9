# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities.abstract import AbstractCapability
from typing import Any, Awaitable, Callable, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class ProcessHistory(AbstractCapability[AgentDepsT]):
    processor: Callable[..., list] | Callable[..., Awaitable[list]]
    async def before_model_request(self, *a, **k): ...
    @classmethod
    def get_serialization_name(cls, *a, **k) -> str | None: ...
def __getattr__(name: str) -> Any: ...
