# fsspec 2026.9.0
from fsspec.asyn import AsyncFileSystem
from fsspec.implementations.chained import ChainedFileSystem
from typing import Any
class AsyncFileSystemWrapper(AsyncFileSystem, ChainedFileSystem):
    @classmethod
    def wrap_class(cls, *a, **k): ...
def __getattr__(name: str) -> Any: ...
