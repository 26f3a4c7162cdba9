# aiopath 0.7.7
from aiopath.path import AsyncPath as AsyncPath, AsyncPath as Path, AsyncPurePath as AsyncPurePath, AsyncPurePath as PurePath
from typing import Any
def __getattr__(name: str) -> Any: ...
