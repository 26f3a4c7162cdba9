# httpx 0.28.1
from httpx._models import Response
from httpx._transports.base import AsyncBaseTransport
from typing import Any, Awaitable, Callable
class ASGITransport(AsyncBaseTransport):
    async def handle_async_request(self, *a, **k) -> Response: ...
    app: Callable[..., Awaitable]
def __getattr__(name: str) -> Any: ...
