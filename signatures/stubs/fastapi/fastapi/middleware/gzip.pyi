# fastapi 0.165.0
from starlette.middleware.gzip import GZipMiddleware as GZipMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
