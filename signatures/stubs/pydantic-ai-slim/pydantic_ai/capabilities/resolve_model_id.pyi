# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities.abstract import AbstractCapability
from typing import Any, Awaitable, Callable, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class ResolveModelId(AbstractCapability[AgentDepsT]):
    resolver: Callable | Callable[..., Awaitable]
    async def resolve_model_id(self, *a, **k) -> Any | None: ...
    @classmethod
    def get_serialization_name(cls, *a, **k) -> str | None: ...
def __getattr__(name: str) -> Any: ...
