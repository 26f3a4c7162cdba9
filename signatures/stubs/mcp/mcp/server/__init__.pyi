# mcp 2.3.0
from mcp.server.context import ServerRequestContext as ServerRequestContext
from mcp.server.lowlevel.server import Server as Server
from mcp.server.mcpserver.server import MCPServer as MCPServer
from typing import Any
def __getattr__(name: str) -> Any: ...
