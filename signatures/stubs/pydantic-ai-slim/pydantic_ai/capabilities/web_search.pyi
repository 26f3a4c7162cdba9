# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities.native_or_local import NativeOrLocalTool
from pydantic_ai.tools import Tool
from typing import Any, Awaitable, Callable, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class WebSearch(NativeOrLocalTool[AgentDepsT]):
    local: str | Tool[AgentDepsT] | Callable | bool | None
    native: Any | Callable[..., Awaitable[Any | None] | Any | None] | bool
def __getattr__(name: str) -> Any: ...
