# httpcore 1.0.9
from httpcore._async.connection_pool import AsyncConnectionPool
from httpcore._async.interfaces import AsyncConnectionInterface
from typing import Any
class AsyncHTTPProxy(AsyncConnectionPool):
    def create_connection(self, *a, **k) -> AsyncConnectionInterface: ...
def __getattr__(name: str) -> Any: ...
