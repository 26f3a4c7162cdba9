# pydantic-ai-slim 2.68.0
from pydantic_ai.toolsets.wrapper import WrapperToolset
from typing import Any, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class ApprovalRequiredToolset(WrapperToolset[AgentDepsT]):
    async def call_tool(self, *a, **k): ...
def __getattr__(name: str) -> Any: ...
