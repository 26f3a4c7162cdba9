# litestar 2.25.0
from litestar._kwargs.kwargs_model import KwargsModel
from litestar.handlers.websocket_handlers.route_handler import WebsocketRouteHandler
from litestar.routes.base import BaseRoute
from typing import Any
class WebSocketRoute(BaseRoute):
    async def handle(self, *a, **k) -> None: ...
    handler_parameter_model: KwargsModel | None
    route_handler: WebsocketRouteHandler
def __getattr__(name: str) -> Any: ...
