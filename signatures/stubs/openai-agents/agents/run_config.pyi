# openai-agents 0.24.0
from agents.agent import Agent
from agents.guardrail import InputGuardrail, OutputGuardrail
from agents.handoffs import HandoffInputData
from agents.lifecycle import RunHooksBase
from agents.memory.session import Session
from agents.models.interface import Model, ModelProvider
from agents.run_error_handlers import RunErrorHandlers
from typing import Any, Awaitable, Callable, Generic, TypeVar
TContext = TypeVar("TContext")
class CallModelData(Generic[TContext]):
    agent: Agent[TContext]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class OutputGuardrailBlockedMessageArgs(Generic[TContext]):
    agent: Agent
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class RunConfig:
    model: str | Model | None
    model_provider: ModelProvider
    handoff_input_filter: Callable[..., Awaitable[HandoffInputData] | HandoffInputData] | None
    input_guardrails: list[InputGuardrail] | None
    output_guardrails: list[OutputGuardrail] | None
    session_input_callback: Callable[..., Awaitable | list] | None
    call_model_input_filter: Callable[..., Awaitable | Any] | None
    tool_error_formatter: Callable[..., Awaitable | str | None] | None
    def __post_init__(self, *a, **k) -> None: ...
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class RunOptions(Any, Generic[TContext]):
    hooks: RunHooksBase[TContext, Agent] | None
    run_config: RunConfig | dict | None
    session: Session | None
    error_handlers: RunErrorHandlers[TContext] | None
def __getattr__(name: str) -> Any: ...
