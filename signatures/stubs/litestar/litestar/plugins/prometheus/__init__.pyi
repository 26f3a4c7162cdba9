# litestar 2.25.0
from litestar.plugins.prometheus.config import PrometheusConfig as PrometheusConfig
from litestar.plugins.prometheus.middleware import PrometheusMiddleware as PrometheusMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
