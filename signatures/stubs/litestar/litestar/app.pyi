# litestar 2.25.0
from litestar._asgi.asgi_router import ASGIRouter
from litestar.connection.request import Request
from litestar.connection.websocket import WebSocket
from litestar.handlers.asgi_handlers import ASGIRouteHandler
from litestar.handlers.http_handlers.base import HTTPRouteHandler
from litestar.handlers.websocket_handlers.route_handler import WebsocketRouteHandler
from litestar.openapi.config import OpenAPIConfig
from litestar.plugins.base import SerializationPluginProtocol
from litestar.router import Router
from litestar.routes.asgi import ASGIRoute
from litestar.routes.http import HTTPRoute
from litestar.routes.websocket import WebSocketRoute
from litestar.static_files.config import StaticFilesConfig
from litestar.stores.registry import StoreRegistry
from typing import Any, AsyncContextManager, Awaitable, Callable
from typing_extensions import Self
DEFAULT_OPENAPI_CONFIG: OpenAPIConfig
class HandlerIndex(Any):
    handler: HTTPRouteHandler | WebsocketRouteHandler | ASGIRouteHandler
class Litestar(Router):
    static_files_config: list[StaticFilesConfig]
    serialization_plugins: list[SerializationPluginProtocol]
    async def __call__(self, *a, **k) -> None: ...
    @classmethod
    def from_scope(cls, *a, **k) -> Litestar: ...
    def lifespan(self, *a, **k) -> AsyncContextManager: ...
    @classmethod
    def from_config(cls, *a, **k) -> Self: ...
    def register(self, *a, **k) -> None: ...
    def get_handler_index_by_name(self, *a, **k) -> HandlerIndex | None: ...
    def route_reverse(self, *a, **k) -> str: ...
    def url_for_static_asset(self, *a, **k) -> str: ...
    def update_openapi_schema(self, *a, **k) -> None: ...
    def emit(self, *a, **k) -> None: ...
    asgi_handler: Callable[..., Awaitable]
    asgi_router: ASGIRouter
    request_class: type[Request]
    routes: list[HTTPRoute | ASGIRoute | WebSocketRoute]
    stores: StoreRegistry
    websocket_class: type[WebSocket]
def __getattr__(name: str) -> Any: ...
