# litestar 2.25.0
from litestar.middleware.compression.facade import CompressionFacade as CompressionFacade
from litestar.middleware.compression.middleware import CompressionMiddleware as CompressionMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
