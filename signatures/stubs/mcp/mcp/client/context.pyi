# mcp 2.3.0
from mcp.client.session import ClientRequestContext as ClientRequestContext
from typing import Any
def __getattr__(name: str) -> Any: ...
