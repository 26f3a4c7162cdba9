# httpx 0.28.1
from httpx._models import Request, Response
from typing import Any
class HTTPError(Exception):
    request: Request
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class HTTPStatusError(HTTPError):
    request: Request
    response: Response
def __getattr__(name: str) -> Any: ...
