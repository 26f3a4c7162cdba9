# openai-agents 0.24.0
from agents.agent import AgentBase
from agents.guardrail import OutputGuardrail
from agents.handoffs import Handoff
from agents.lifecycle import AgentHooksBase
from typing import Any, Awaitable, Callable, Generic, TypeVar
TContext = TypeVar("TContext")
class RealtimeAgent(AgentBase, Generic[TContext]):
    instructions: str | Callable[..., Awaitable | str] | None
    handoffs: list[RealtimeAgent | Handoff[TContext, RealtimeAgent]]
    output_guardrails: list[OutputGuardrail[TContext]]
    hooks: AgentHooksBase[Any, RealtimeAgent] | None
    def __post_init__(self, *a, **k) -> None: ...
    def clone(self, *a, **k) -> RealtimeAgent[TContext]: ...
    async def get_system_prompt(self, *a, **k) -> str | None: ...
def __getattr__(name: str) -> Any: ...
