# aiolimiter 1.3.0
from aiolimiter.leakybucket import AsyncLimiter as AsyncLimiter
from typing import Any
def __getattr__(name: str) -> Any: ...
