# sse-starlette 3.7.0
from sse_starlette.sse import EventSourceResponse as EventSourceResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
