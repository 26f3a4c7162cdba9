# mcp 2.3.0
from mcp.server.lowlevel.server import Server as Server
from typing import Any
def __getattr__(name: str) -> Any: ...
