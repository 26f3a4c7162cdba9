# redis 8.1.0
from redis.asyncio.client import Redis as Redis, Redis as StrictRedis
from redis.asyncio.cluster import RedisCluster as RedisCluster
from redis.asyncio.connection import BlockingConnectionPool as BlockingConnectionPool, Connection as Connection, ConnectionPool as ConnectionPool, SSLConnection as SSLConnection, UnixDomainSocketConnection as UnixDomainSocketConnection
from redis.asyncio.keyspace_notifications import AsyncClusterKeyspaceNotifications as AsyncClusterKeyspaceNotifications, AsyncKeyspaceNotifications as AsyncKeyspaceNotifications, AsyncKeyspaceNotificationsInterface as AsyncKeyspaceNotificationsInterface
from redis.asyncio.sentinel import Sentinel as Sentinel, SentinelConnectionPool as SentinelConnectionPool, SentinelManagedConnection as SentinelManagedConnection, SentinelManagedSSLConnection as SentinelManagedSSLConnection
from redis.asyncio.utils import from_url as from_url
from redis.exceptions import RedisError as RedisError
from typing import Any
def __getattr__(name: str) -> Any: ...
