# pydantic-ai-slim 2.68.0
from pydantic_ai.capabilities.native_or_local import NativeOrLocalTool
from pydantic_ai.tools import Tool
from pydantic_ai.toolsets.abstract import AbstractToolset
from typing import Any, Awaitable, Callable, Literal, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class XSearch(NativeOrLocalTool[AgentDepsT]):
    fallback_subagent_model: Any | str | Callable[..., Awaitable | Any | str] | None
    def __post_init__(self, *a, **k) -> None: ...
    fallback_model: Any | str | Callable[..., Awaitable | Any | str] | None
    def get_toolset(self, *a, **k) -> AbstractToolset[AgentDepsT] | None: ...
    local: Tool[AgentDepsT] | Callable | Literal[False] | None
    native: Any | Callable[..., Awaitable[Any | None] | Any | None] | bool
def __getattr__(name: str) -> Any: ...
