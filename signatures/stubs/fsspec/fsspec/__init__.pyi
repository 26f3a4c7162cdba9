# fsspec 2026.9.0
from fsspec import caching as caching
from fsspec.spec import AbstractFileSystem as AbstractFileSystem
from typing import Any
def __getattr__(name: str) -> Any: ...
