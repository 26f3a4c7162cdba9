# fastapi 0.165.0
from starlette.middleware import Middleware as Middleware
from typing import Any
def __getattr__(name: str) -> Any: ...
