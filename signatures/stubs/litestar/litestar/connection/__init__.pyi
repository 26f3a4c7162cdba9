# litestar 2.25.0
from litestar.connection.base import ASGIConnection as ASGIConnection
from litestar.connection.request import Request as Request
from litestar.connection.websocket import WebSocket as WebSocket
from typing import Any
def __getattr__(name: str) -> Any: ...
