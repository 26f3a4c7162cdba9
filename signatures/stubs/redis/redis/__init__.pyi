# redis 8.1.0
from redis.client import Redis as Redis, Redis as StrictRedis
from redis.cluster import RedisCluster as RedisCluster
from redis.connection import BlockingConnectionPool as BlockingConnectionPool, Connection as Connection, ConnectionPool as ConnectionPool
from redis.credentials import CredentialProvider as CredentialProvider, UsernamePasswordCredentialProvider as UsernamePasswordCredentialProvider
from redis.exceptions import RedisError as RedisError
from redis.keyspace_notifications import ClusterKeyspaceNotifications as ClusterKeyspaceNotifications, KeyspaceNotifications as KeyspaceNotifications, KeyspaceNotificationsInterface as KeyspaceNotificationsInterface, KeyspaceWorkerThread as KeyspaceWorkerThread
from redis.sentinel import Sentinel as Sentinel, SentinelConnectionPool as SentinelConnectionPool, SentinelManagedConnection as SentinelManagedConnection
from redis.utils import from_url as from_url
from typing import Any
def __getattr__(name: str) -> Any: ...
