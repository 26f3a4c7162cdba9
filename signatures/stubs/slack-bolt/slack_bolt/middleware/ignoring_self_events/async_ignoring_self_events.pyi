# slack-bolt 1.30.0
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.middleware.ignoring_self_events.ignoring_self_events import IgnoringSelfEvents
from typing import Any
class AsyncIgnoringSelfEvents(IgnoringSelfEvents, AsyncMiddleware):
    async def async_process(self, *a, **k): ...
def __getattr__(name: str) -> Any: ...
