# pydantic-ai-slim 2.68.0
from mcp.server.fastmcp import FastMCP
from pathlib import Path
from pydantic_ai.capabilities.native_or_local import NativeOrLocalTool
from pydantic_ai.mcp import MCPToolset
from pydantic_ai.toolsets.abstract import AbstractToolset
from typing import Any, Awaitable, Callable, TypeVar
AgentDepsT = TypeVar("AgentDepsT")
class MCP(NativeOrLocalTool[AgentDepsT]):
    authorization_token: str | Callable[..., str | None | Awaitable] | None
    headers: dict | Callable[..., dict | None | Awaitable] | None
    def get_toolset(self, *a, **k) -> AbstractToolset[AgentDepsT] | None: ...
    @classmethod
    def from_spec(cls, *a, **k) -> MCP[AgentDepsT]: ...
    local: Any | FastMCP | Path | str | MCPToolset[AgentDepsT] | Callable | bool | None
    native: Any | Callable[..., Awaitable[Any | None] | Any | None] | bool
def __getattr__(name: str) -> Any: ...
