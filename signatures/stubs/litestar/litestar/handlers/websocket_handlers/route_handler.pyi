# litestar 2.25.0
from litestar.connection.websocket import WebSocket
from litestar.handlers.base import BaseRouteHandler
from typing import Any
class WebsocketRouteHandler(BaseRouteHandler):
    def resolve_websocket_class(self, *a, **k) -> type[WebSocket]: ...
    websocket_class: type[WebSocket] | None
def __getattr__(name: str) -> Any: ...
websocket = WebsocketRouteHandler
