# slack-bolt 1.30.0
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.middleware.url_verification.url_verification import UrlVerification
from typing import Any
class AsyncUrlVerification(UrlVerification, AsyncMiddleware):
    async def async_process(self, *a, **k): ...
def __getattr__(name: str) -> Any: ...
