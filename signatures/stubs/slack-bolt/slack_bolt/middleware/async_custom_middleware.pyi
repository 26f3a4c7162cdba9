# slack-bolt 1.30.0
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from typing import Any, Awaitable, Callable
class AsyncCustomMiddleware(AsyncMiddleware):
    func: Callable[..., Awaitable]
    async def async_process(self, *a, **k): ...
def __getattr__(name: str) -> Any: ...
