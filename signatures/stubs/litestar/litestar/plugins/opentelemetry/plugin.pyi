# litestar 2.25.0
from litestar.config.app import AppConfig
from litestar.middleware.base import DefineMiddleware
from litestar.plugins.base import InitPlugin
from typing import Any
class OpenTelemetryPlugin(InitPlugin):
    middleware: DefineMiddleware
    def on_app_init(self, *a, **k) -> AppConfig: ...
def __getattr__(name: str) -> Any: ...
