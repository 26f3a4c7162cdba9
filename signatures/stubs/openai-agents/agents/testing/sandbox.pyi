# openai-agents 0.24.0
from typing import Any, Awaitable, Callable
class SandboxStepSpec(Any):
    responder: Callable[..., Any | Awaitable]
def __getattr__(name: str) -> Any: ...
