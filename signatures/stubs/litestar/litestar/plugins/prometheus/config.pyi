# litestar 2.25.0
from litestar.middleware.base import DefineMiddleware
from litestar.plugins.prometheus.middleware import PrometheusMiddleware
from typing import Any
class PrometheusConfig:
    middleware_class: type[PrometheusMiddleware]
    middleware: DefineMiddleware
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
