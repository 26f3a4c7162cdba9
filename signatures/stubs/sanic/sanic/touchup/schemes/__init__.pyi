# sanic 25.12.1
from sanic.touchup.schemes.base import BaseScheme as BaseScheme
from typing import Any
def __getattr__(name: str) -> Any: ...
