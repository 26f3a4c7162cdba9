# fastapi 0.165.0
from starlette.middleware.wsgi import WSGIMiddleware as WSGIMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
