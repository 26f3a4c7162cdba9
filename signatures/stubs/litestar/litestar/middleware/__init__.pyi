# litestar 2.25.0
from litestar.middleware.authentication import AbstractAuthenticationMiddleware as AbstractAuthenticationMiddleware
from litestar.middleware.base import ASGIMiddleware as ASGIMiddleware, AbstractMiddleware as AbstractMiddleware, DefineMiddleware as DefineMiddleware, MiddlewareProtocol as MiddlewareProtocol
from typing import Any
def __getattr__(name: str) -> Any: ...
