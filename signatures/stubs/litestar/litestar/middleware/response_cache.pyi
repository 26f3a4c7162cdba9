# litestar 2.25.0
from litestar.config.response_cache import ResponseCacheConfig
from litestar.middleware.base import AbstractMiddleware
from typing import Any
class ResponseCacheMiddleware(AbstractMiddleware):
    async def __call__(self, *a, **k) -> None: ...
    config: ResponseCacheConfig
def __getattr__(name: str) -> Any: ...
