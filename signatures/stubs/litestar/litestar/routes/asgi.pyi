# litestar 2.25.0
from litestar.handlers.asgi_handlers import ASGIRouteHandler
from litestar.routes.base import BaseRoute
from typing import Any
class ASGIRoute(BaseRoute):
    async def handle(self, *a, **k) -> None: ...
    route_handler: ASGIRouteHandler
def __getattr__(name: str) -> Any: ...
