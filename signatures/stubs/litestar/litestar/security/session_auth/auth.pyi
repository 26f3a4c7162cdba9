# litestar 2.25.0
from litestar.controller import Controller
from litestar.di import Provide
from litestar.handlers.asgi_handlers import ASGIRouteHandler
from litestar.handlers.http_handlers.base import HTTPRouteHandler
from litestar.handlers.websocket_handlers.route_handler import WebsocketRouteHandler
from litestar.middleware.base import DefineMiddleware
from litestar.middleware.session.base import BaseBackendConfig, BaseSessionBackend
from litestar.router import Router
from litestar.security.base import AbstractSecurityConfig
from litestar.security.session_auth.middleware import SessionAuthMiddleware
from typing import Any, Awaitable, Callable, Generic, Iterable, TypeVar as _TypeVar
from typing_extensions import TypeVar
BaseSessionBackendT = TypeVar("BaseSessionBackendT", default=BaseSessionBackend)
UserType = _TypeVar("UserType")
class SessionAuth(Generic[UserType, BaseSessionBackendT], AbstractSecurityConfig[UserType, dict]):
    session_backend_config: BaseBackendConfig[BaseSessionBackendT]
    retrieve_user_handler: Callable[..., Any | None | Awaitable]
    authentication_middleware_class: type[SessionAuthMiddleware]
    guards: Iterable[Callable[..., None | Awaitable]] | None
    route_handlers: Iterable[type[Controller] | HTTPRouteHandler | WebsocketRouteHandler | ASGIRouteHandler | Router | Callable] | None
    dependencies: dict[str, Provide] | None
    middleware: DefineMiddleware
def __getattr__(name: str) -> Any: ...
