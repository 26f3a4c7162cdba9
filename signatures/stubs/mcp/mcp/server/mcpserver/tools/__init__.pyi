# mcp 2.3.0
from mcp.server.mcpserver.tools.base import Tool as Tool
from mcp.server.mcpserver.tools.tool_manager import ToolManager as ToolManager
from typing import Any
def __getattr__(name: str) -> Any: ...
