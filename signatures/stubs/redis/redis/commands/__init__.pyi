# redis 8.1.0
from redis.commands.cluster import AsyncRedisClusterCommands as AsyncRedisClusterCommands, RedisClusterCommands as RedisClusterCommands
from redis.commands.core import AsyncCoreCommands as AsyncCoreCommands, CoreCommands as CoreCommands
from redis.commands.redismodules import AsyncRedisModuleCommands as AsyncRedisModuleCommands, RedisModuleCommands as RedisModuleCommands
from redis.commands.sentinel import AsyncSentinelCommands as AsyncSentinelCommands, SentinelCommands as SentinelCommands
from typing import Any
def __getattr__(name: str) -> Any: ...
