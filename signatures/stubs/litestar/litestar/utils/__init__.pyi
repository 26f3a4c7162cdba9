# litestar 2.25.0
from litestar.utils.sync import AsyncIteratorWrapper as AsyncIteratorWrapper, ensure_async_callable as ensure_async_callable
from typing import Any
def __getattr__(name: str) -> Any: ...
