# litestar 2.25.0
from litestar.plugins.opentelemetry.config import OpenTelemetryConfig as OpenTelemetryConfig
from typing import Any
def __getattr__(name: str) -> Any: ...
