# litestar 2.25.0
from litestar.handlers.base import BaseRouteHandler
from typing import Any
class ASGIRouteHandler(BaseRouteHandler):
    def on_registration(self, *a, **k) -> None: ...
def __getattr__(name: str) -> Any: ...
asgi = ASGIRouteHandler
