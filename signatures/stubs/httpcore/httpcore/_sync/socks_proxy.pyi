# httpcore 1.0.9
from httpcore._sync.connection_pool import ConnectionPool
from httpcore._sync.interfaces import ConnectionInterface
from typing import Any
class SOCKSProxy(ConnectionPool):
    def create_connection(self, *a, **k) -> ConnectionInterface: ...
def __getattr__(name: str) -> Any: ...
