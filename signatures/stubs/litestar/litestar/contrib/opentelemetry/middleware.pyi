# litestar 2.25.0
from litestar.plugins.opentelemetry.middleware import OpenTelemetryInstrumentationMiddleware as OpenTelemetryInstrumentationMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
