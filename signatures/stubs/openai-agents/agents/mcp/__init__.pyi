# openai-agents 0.24.0
from agents.mcp.manager import MCPServerManager as MCPServerManager
from agents.mcp.server import MCPServer as MCPServer, MCPServerSse as MCPServerSse, MCPServerStdio as MCPServerStdio, MCPServerStreamableHttp as MCPServerStreamableHttp
from agents.mcp.util import MCPUtil as MCPUtil, ToolFilterContext as ToolFilterContext
from typing import Any
def __getattr__(name: str) -> Any: ...
