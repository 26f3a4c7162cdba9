# litestar 2.25.0
from litestar.controller import Controller
from litestar.di import Provide
from litestar.handlers.asgi_handlers import ASGIRouteHandler
from litestar.handlers.http_handlers.base import HTTPRouteHandler
from litestar.handlers.websocket_handlers.route_handler import WebsocketRouteHandler
from litestar.middleware.base import DefineMiddleware
from litestar.response.base import Response
from litestar.router import Router
from litestar.security.base import AbstractSecurityConfig
from litestar.security.jwt.middleware import JWTAuthenticationMiddleware, JWTCookieAuthenticationMiddleware
from typing import Any, Awaitable, Callable, Generic, Iterable, TypeVar
TokenT = TypeVar("TokenT")
UserType = TypeVar("UserType")
class BaseJWTAuth(Generic[UserType, TokenT], AbstractSecurityConfig[UserType, TokenT]):
    retrieve_user_handler: Callable[..., Any | None | Awaitable]
    revoked_token_handler: Callable[..., bool | Awaitable] | None
    authentication_middleware_class: type[JWTAuthenticationMiddleware]
    middleware: DefineMiddleware
    def login(self, *a, **k) -> Response: ...
    def create_token(self, *a, **k) -> str: ...
    def format_auth_header(self, *a, **k) -> str: ...
class JWTAuth(Generic[UserType, TokenT], BaseJWTAuth[UserType, TokenT]):
    retrieve_user_handler: Callable[..., Any | None | Awaitable]
    revoked_token_handler: Callable[..., bool | Awaitable] | None
    guards: Iterable[Callable[..., None | Awaitable]] | None
    route_handlers: Iterable[type[Controller] | HTTPRouteHandler | WebsocketRouteHandler | ASGIRouteHandler | Router | Callable] | None
    dependencies: dict[str, Provide] | None
    authentication_middleware_class: type[JWTAuthenticationMiddleware]
class JWTCookieAuth(Generic[UserType, TokenT], BaseJWTAuth[UserType, TokenT]):
    retrieve_user_handler: Callable[..., Any | None | Awaitable]
    revoked_token_handler: Callable[..., bool | Awaitable] | None
    guards: Iterable[Callable[..., None | Awaitable]] | None
    route_handlers: Iterable[type[Controller] | HTTPRouteHandler | WebsocketRouteHandler | ASGIRouteHandler | Router | Callable] | None
    dependencies: dict[str, Provide] | None
    authentication_middleware_class: type[JWTCookieAuthenticationMiddleware]
    middleware: DefineMiddleware
    def login(self, *a, **k) -> Response: ...
class OAuth2PasswordBearerAuth(Generic[UserType, TokenT], BaseJWTAuth[UserType, TokenT]):
    retrieve_user_handler: Callable[..., Any | None | Awaitable]
    revoked_token_handler: Callable[..., bool | Awaitable] | None
    guards: Iterable[Callable[..., None | Awaitable]] | None
    route_handlers: Iterable[type[Controller] | HTTPRouteHandler | WebsocketRouteHandler | ASGIRouteHandler | Router | Callable] | None
    dependencies: dict[str, Provide] | None
    authentication_middleware_class: type[JWTCookieAuthenticationMiddleware]
    middleware: DefineMiddleware
    def login(self, *a, **k) -> Response: ...
def __getattr__(name: str) -> Any: ...
