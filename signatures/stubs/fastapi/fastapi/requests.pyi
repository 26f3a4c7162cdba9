# fastapi 0.165.0
from starlette.requests import HTTPConnection as HTTPConnection, Request as Request
from typing import Any
def __getattr__(name: str) -> Any: ...
