# litestar 2.25.0
from litestar.connection.request import Request
from litestar.connection.websocket import WebSocket
from litestar.dto.base_dto import AbstractDTO
from litestar.handlers.asgi_handlers import ASGIRouteHandler
from litestar.handlers.http_handlers.base import HTTPRouteHandler
from litestar.handlers.websocket_handlers.route_handler import WebsocketRouteHandler
from litestar.response.base import Response
from litestar.routes.asgi import ASGIRoute
from litestar.routes.base import BaseRoute
from litestar.routes.http import HTTPRoute
from litestar.routes.websocket import WebSocketRoute
from typing import Any
class Router:
    def register(self, *a, **k) -> list[BaseRoute]: ...
    route_handler_method_map: dict[str, dict[str | Any, HTTPRouteHandler | WebsocketRouteHandler | ASGIRouteHandler]]
    @classmethod
    def get_route_handler_map(cls, *a, **k) -> dict[str, dict[str | Any, HTTPRouteHandler | WebsocketRouteHandler | ASGIRouteHandler]]: ...
    dto: type[AbstractDTO] | None | Any
    owner: Router | None
    request_class: type[Request] | None
    response_class: type[Response] | None
    return_dto: type[AbstractDTO] | None | Any
    routes: list[HTTPRoute | ASGIRoute | WebSocketRoute]
    websocket_class: type[WebSocket] | None
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
