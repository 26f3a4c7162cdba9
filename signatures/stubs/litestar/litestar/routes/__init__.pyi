# litestar 2.25.0
from litestar.routes.asgi import ASGIRoute as ASGIRoute
from litestar.routes.base import BaseRoute as BaseRoute
from litestar.routes.http import HTTPRoute as HTTPRoute
from litestar.routes.websocket import WebSocketRoute as WebSocketRoute
from typing import Any
def __getattr__(name: str) -> Any: ...
