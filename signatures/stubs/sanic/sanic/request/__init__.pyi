# sanic 25.12.1
from sanic.request.parameters import RequestParameters as RequestParameters
from sanic.request.types import Request as Request
from typing import Any
def __getattr__(name: str) -> Any: ...
