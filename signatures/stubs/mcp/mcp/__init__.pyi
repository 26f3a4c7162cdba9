# mcp 2.3.0
from mcp.client.client import Client as Client
from mcp.client.session import ClientSession as ClientSession
from mcp.client.session_group import ClientSessionGroup as ClientSessionGroup
from mcp.client.stdio import stdio_client as stdio_client
from mcp.server.session import ServerSession as ServerSession
from mcp.server.stdio import stdio_server as stdio_server
from typing import Any
def __getattr__(name: str) -> Any: ...
