# pymongo 4.20.0
from pymongo.asynchronous.pool import AsyncConnection
from pymongo.synchronous.pool import Connection
from typing import Any
class Response:
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class PinnedResponse(Response):
    conn: AsyncConnection | Connection
def __getattr__(name: str) -> Any: ...
