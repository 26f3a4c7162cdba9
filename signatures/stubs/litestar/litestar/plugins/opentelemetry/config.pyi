# litestar 2.25.0
from litestar.middleware.base import DefineMiddleware
from litestar.plugins.opentelemetry.middleware import OpenTelemetryInstrumentationMiddleware
from typing import Any, Awaitable, Callable
class OpenTelemetryConfig:
    after_exception_hook_handler: Callable[..., None | Awaitable] | None
    middleware_class: type[OpenTelemetryInstrumentationMiddleware]
    middleware: DefineMiddleware
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
