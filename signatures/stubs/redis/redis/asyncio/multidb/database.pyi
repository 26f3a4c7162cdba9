# redis 8.1.0
from redis.asyncio.client import Redis
from redis.asyncio.cluster import RedisCluster
from redis.multidb.database import AbstractDatabase, BaseDatabase
from typing import Any
class AsyncDatabase(AbstractDatabase):
    client: Redis | RedisCluster
class Database(BaseDatabase, AsyncDatabase):
    client: Redis | RedisCluster
def __getattr__(name: str) -> Any: ...
