# openai-agents 0.24.0
from agents.guardrail import OutputGuardrail
from agents.handoffs import Handoff
from typing import Any, Awaitable, Callable
class RealtimeSessionModelSettings(Any):
    handoffs: list[Handoff]
class RealtimeRunConfig(Any):
    model_settings: RealtimeSessionModelSettings
    output_guardrails: list[OutputGuardrail]
    tool_error_formatter: Callable[..., Awaitable | str | None]
def __getattr__(name: str) -> Any: ...
