# litestar 2.25.0
from litestar.handlers.asgi_handlers import ASGIRouteHandler
from litestar.handlers.http_handlers.base import HTTPRouteHandler
from litestar.handlers.websocket_handlers.route_handler import WebsocketRouteHandler
from typing import Any, Awaitable, Callable
class ASGIHandlerTuple(Any):
    asgi_app: Callable[..., Awaitable]
    handler: HTTPRouteHandler | WebsocketRouteHandler | ASGIRouteHandler
class RouteTrieNode:
    asgi_handlers: dict[str | Any, ASGIHandlerTuple]
    children: dict[str | type, RouteTrieNode]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
