# litestar 2.25.0
from litestar.plugins.opentelemetry.config import OpenTelemetryConfig as OpenTelemetryConfig
from litestar.plugins.opentelemetry.middleware import OpenTelemetryInstrumentationMiddleware as OpenTelemetryInstrumentationMiddleware
from litestar.plugins.opentelemetry.plugin import OpenTelemetryPlugin as OpenTelemetryPlugin
from typing import Any
def __getattr__(name: str) -> Any: ...
