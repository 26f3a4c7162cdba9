# slack-bolt 1.30.0
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.middleware.ssl_check.ssl_check import SslCheck
from typing import Any
class AsyncSslCheck(SslCheck, AsyncMiddleware):
    async def async_process(self, *a, **k): ...
def __getattr__(name: str) -> Any: ...
