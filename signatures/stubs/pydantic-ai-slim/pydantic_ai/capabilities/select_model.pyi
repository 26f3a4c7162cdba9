# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities.abstract import AbstractCapability
from typing import Any, Awaitable, Callable, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class SelectModel(AbstractCapability[AgentDepsT]):
    selector: Callable[..., Any | str | Awaitable]
    def get_model(self, *a, **k) -> Callable[..., Any | str | Awaitable]: ...
    @classmethod
    def get_serialization_name(cls, *a, **k) -> str | None: ...
def __getattr__(name: str) -> Any: ...
