# sanic 25.12.1
from sanic.server.async_server import AsyncioServer as AsyncioServer
from sanic.server.protocols.http_protocol import HttpProtocol as HttpProtocol
from typing import Any
def __getattr__(name: str) -> Any: ...
