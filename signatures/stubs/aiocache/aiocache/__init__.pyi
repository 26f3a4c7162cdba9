# aiocache 0.12.3
from aiocache.base import BaseCache
from aiocache.decorators import cached as cached, cached_stampede as cached_stampede, multi_cached as multi_cached
from typing import Any
AIOCACHE_CACHES: dict[str, type[BaseCache]]
def __getattr__(name: str) -> Any: ...
