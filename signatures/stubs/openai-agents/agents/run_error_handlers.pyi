# openai-agents 0.24.0
from agents.agent import Agent
from typing import Any, Awaitable, Callable, Generic, TypeVar
TContext = TypeVar("TContext")
class RunErrorData:
    last_agent: Agent
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class RunErrorHandlerInput(Generic[TContext]):
    run_data: RunErrorData
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class RunErrorHandlers(Any, Generic[TContext]):
    max_turns: Callable[..., Awaitable[Any | dict | None] | Any | dict | None]
    model_refusal: Callable[..., Awaitable[Any | dict | None] | Any | dict | None]
    invalid_final_output: Callable[..., Awaitable[Any | dict | None] | Any | dict | None]
def __getattr__(name: str) -> Any: ...
