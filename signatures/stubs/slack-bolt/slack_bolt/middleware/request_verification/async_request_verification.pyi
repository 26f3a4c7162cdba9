# slack-bolt 1.30.0
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.middleware.request_verification.request_verification import RequestVerification
from typing import Any
class AsyncRequestVerification(RequestVerification, AsyncMiddleware):
    async def async_process(self, *a, **k): ...
def __getattr__(name: str) -> Any: ...
