# sanic 25.12.1
from sanic.handlers.directory import DirectoryHandler as DirectoryHandler
from sanic.handlers.error import ErrorHandler as ErrorHandler
from typing import Any
def __getattr__(name: str) -> Any: ...
