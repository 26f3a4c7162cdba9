# litestar 2.25.0
from litestar.config.app import AppConfig
from litestar.controller import Controller
from litestar.di import Provide
from litestar.handlers.asgi_handlers import ASGIRouteHandler
from litestar.handlers.http_handlers.base import HTTPRouteHandler
from litestar.handlers.websocket_handlers.route_handler import WebsocketRouteHandler
from litestar.middleware.authentication import AbstractAuthenticationMiddleware
from litestar.middleware.base import DefineMiddleware
from litestar.response.base import Response
from litestar.router import Router
from typing import Any, Awaitable, Callable, Generic, Iterable, TypeVar
AuthType = TypeVar("AuthType")
UserType = TypeVar("UserType")
class AbstractSecurityConfig(Generic[UserType, AuthType]):
    authentication_middleware_class: type[AbstractAuthenticationMiddleware]
    guards: Iterable[Callable[..., None | Awaitable]] | None
    route_handlers: Iterable[type[Controller] | HTTPRouteHandler | WebsocketRouteHandler | ASGIRouteHandler | Router | Callable] | None
    dependencies: dict[str, Provide] | None
    retrieve_user_handler: Callable[..., Any | None | Awaitable]
    def on_app_init(self, *a, **k) -> AppConfig: ...
    def create_response(self, *a, **k) -> Response: ...
    def __post_init__(self, *a, **k) -> None: ...
    middleware: DefineMiddleware
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
