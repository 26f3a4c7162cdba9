# litestar 2.25.0
from litestar.security.jwt.middleware import JWTAuthenticationMiddleware as JWTAuthenticationMiddleware, JWTCookieAuthenticationMiddleware as JWTCookieAuthenticationMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
