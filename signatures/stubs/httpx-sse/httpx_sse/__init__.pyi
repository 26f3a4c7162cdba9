# httpx-sse 0.4.3
from httpx_sse._api import EventSource as EventSource, aconnect_sse as aconnect_sse, connect_sse as connect_sse
from httpx_sse._exceptions import SSEError as SSEError
from typing import Any
def __getattr__(name: str) -> Any: ...
