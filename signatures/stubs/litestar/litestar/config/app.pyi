# litestar 2.25.0
from litestar.config.compression import CompressionConfig
from litestar.config.response_cache import ResponseCacheConfig
from litestar.connection.request import Request
from litestar.connection.websocket import WebSocket
from litestar.controller import Controller
from litestar.di import Provide
from litestar.dto.base_dto import AbstractDTO
from litestar.events.emitter import BaseEventEmitterBackend
from litestar.events.listener import EventListener
from litestar.handlers.asgi_handlers import ASGIRouteHandler
from litestar.handlers.http_handlers.base import HTTPRouteHandler
from litestar.handlers.websocket_handlers.route_handler import WebsocketRouteHandler
from litestar.middleware.base import DefineMiddleware, MiddlewareProtocol
from litestar.openapi.config import OpenAPIConfig
from litestar.plugins.base import InitPluginProtocol, SerializationPluginProtocol
from litestar.response.base import Response
from litestar.router import Router
from litestar.static_files.config import StaticFilesConfig
from litestar.stores.base import Store
from litestar.stores.registry import StoreRegistry
from typing import Any, AsyncContextManager, Awaitable, Callable, Iterator, MutableMapping
class AppConfig:
    after_exception: list[Callable[..., None | Awaitable]]
    after_request: Callable[..., Callable[..., Awaitable] | Awaitable[Callable[..., Awaitable]]] | Callable[..., Response | Awaitable[Response]] | None
    after_response: Callable[..., None | Awaitable] | None
    before_request: Callable[..., Any | Awaitable] | None
    before_send: list[Callable[..., None | Awaitable]]
    compression_config: CompressionConfig | None
    dependencies: dict[str, Provide | Callable]
    dto: type[AbstractDTO] | None | Any
    event_emitter_backend: type[BaseEventEmitterBackend]
    exception_handlers: MutableMapping[int | type, Callable[..., Response]]
    guards: list[Callable[..., None | Awaitable]]
    lifespan: list[Callable[..., AsyncContextManager] | AsyncContextManager]
    listeners: list[EventListener]
    middleware: list[Callable[..., Callable[..., Awaitable]] | DefineMiddleware | Iterator[tuple[Callable[..., Awaitable], dict]] | type[MiddlewareProtocol]]
    on_shutdown: list[Callable[..., Any | Awaitable]]
    on_startup: list[Callable[..., Any | Awaitable]]
    openapi_config: OpenAPIConfig | None
    plugins: list[Any | InitPluginProtocol | SerializationPluginProtocol]
    request_class: type[Request] | None
    response_class: type[Response] | None
    response_cache_config: ResponseCacheConfig
    return_dto: type[AbstractDTO] | None | Any
    route_handlers: list[type[Controller] | HTTPRouteHandler | WebsocketRouteHandler | ASGIRouteHandler | Router | Callable]
    static_files_config: list[StaticFilesConfig]
    stores: StoreRegistry | dict[str, Store] | None
    websocket_class: type[WebSocket] | None
    def __post_init__(self, *a, **k) -> None: ...
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
