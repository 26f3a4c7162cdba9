# litestar 2.25.0
from litestar.connection.request import Request
from litestar.connection.websocket import WebSocket
from litestar.di import Provide
from litestar.dto.base_dto import AbstractDTO
from litestar.handlers.base import BaseRouteHandler
from litestar.middleware.base import DefineMiddleware, MiddlewareProtocol
from litestar.response.base import Response
from litestar.router import Router
from typing import Any, Awaitable, Callable, Iterator, Mapping, MutableMapping, Sequence
class Controller:
    after_request: Callable[..., Callable[..., Awaitable] | Awaitable[Callable[..., Awaitable]]] | Callable[..., Response | Awaitable[Response]] | None
    after_response: Callable[..., None | Awaitable] | None
    before_request: Callable[..., Any | Awaitable] | None
    dependencies: Mapping[str, Provide | Callable] | None
    dto: type[AbstractDTO] | None | Any
    exception_handlers: MutableMapping[int | type, Callable[..., Response]] | None
    guards: Sequence[Callable[..., None | Awaitable]] | None
    middleware: Sequence[Callable[..., Callable[..., Awaitable]] | DefineMiddleware | Iterator[tuple[Callable[..., Awaitable], dict]] | type[MiddlewareProtocol]] | None
    owner: Router
    request_class: type[Request] | None
    response_class: type[Response] | None
    return_dto: type[AbstractDTO] | None | Any
    websocket_class: type[WebSocket] | None
    def as_router(self, *a, **k) -> Router: ...
    def get_route_handlers(self, *a, **k) -> list[BaseRouteHandler]: ...
    def validate_route_handlers(self, *a, **k) -> None: ...
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
