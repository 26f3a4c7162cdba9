# litestar 2.25.0
from litestar.config.app import AppConfig
from litestar.plugins.base import InitPlugin
from typing import Any
class FlashPlugin(InitPlugin):
    def on_app_init(self, *a, **k) -> AppConfig: ...
def __getattr__(name: str) -> Any: ...
