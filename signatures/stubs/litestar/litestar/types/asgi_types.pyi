# litestar 2.25.0
from litestar.app import Litestar
from litestar.handlers.asgi_handlers import ASGIRouteHandler
from litestar.handlers.http_handlers.base import HTTPRouteHandler
from litestar.handlers.websocket_handlers.route_handler import WebsocketRouteHandler
from typing import Any
class HeaderScope(Any): ...
class BaseScope(HeaderScope):
    app: Litestar
    litestar_app: Litestar
    route_handler: HTTPRouteHandler | WebsocketRouteHandler | ASGIRouteHandler
class LifeSpanScope(Any):
    app: Litestar
def __getattr__(name: str) -> Any: ...
