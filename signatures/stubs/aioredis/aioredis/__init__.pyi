# aioredis 2.0.1
from aioredis.client import Redis as Redis, Redis as StrictRedis
from aioredis.connection import BlockingConnectionPool as BlockingConnectionPool, Connection as Connection, ConnectionPool as ConnectionPool, SSLConnection as SSLConnection, UnixDomainSocketConnection as UnixDomainSocketConnection
from typing import Any
def __getattr__(name: str) -> Any: ...
