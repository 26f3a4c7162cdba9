# litestar 2.25.0
from litestar.openapi.config import OpenAPIConfig as OpenAPIConfig
from typing import Any
def __getattr__(name: str) -> Any: ...
