# litestar 2.25.0
from litestar.handlers.websocket_handlers.listener import WebsocketListener as WebsocketListener, WebsocketListenerRouteHandler as WebsocketListenerRouteHandler, WebsocketListenerRouteHandler as websocket_listener
from litestar.handlers.websocket_handlers.route_handler import WebsocketRouteHandler as WebsocketRouteHandler, WebsocketRouteHandler as websocket
from litestar.handlers.websocket_handlers.stream import send_websocket_stream as send_websocket_stream, websocket_stream as websocket_stream
from typing import Any
def __getattr__(name: str) -> Any: ...
