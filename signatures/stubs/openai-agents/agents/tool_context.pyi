# openai-agents 0.24.0
from agents.agent import AgentBase
from agents.run_config import RunConfig
from agents.run_context import RunContextWrapper
from typing import Any, TypeVar
TContext = TypeVar("TContext")
class ToolContext(RunContextWrapper[TContext]):
    agent: AgentBase | None
    run_config: RunConfig | None
    def approve_tool(self, *a, **k) -> None: ...
    def reject_tool(self, *a, **k) -> None: ...
    @classmethod
    def from_agent_context(cls, *a, **k) -> ToolContext: ...
def __getattr__(name: str) -> Any: ...
