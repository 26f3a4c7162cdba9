# redis 8.1.0
from redis.exceptions import RedisError
from redis.retry import AbstractRetry
from typing import Any
class Retry(AbstractRetry[RedisError]):
    async def call_with_retry(self, *a, **k): ...
def __getattr__(name: str) -> Any: ...
