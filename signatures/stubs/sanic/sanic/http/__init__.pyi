# sanic 25.12.1
from sanic.http.http1 import Http as Http
from sanic.http.http3 import Http3 as Http3
from typing import Any
def __getattr__(name: str) -> Any: ...
