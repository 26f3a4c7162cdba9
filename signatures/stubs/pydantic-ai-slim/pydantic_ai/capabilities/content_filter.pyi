# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities.abstract import AbstractCapability
from typing import Any, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class RaiseContentFilterError(AbstractCapability[AgentDepsT]):
    async def after_model_request(self, *a, **k): ...
def __getattr__(name: str) -> Any: ...
