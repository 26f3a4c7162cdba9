# litestar 2.25.0
from litestar.handlers.http_handlers.base import HTTPRouteHandler as HTTPRouteHandler, HTTPRouteHandler as route
from litestar.handlers.http_handlers.decorators import delete as delete, get as get, head as head, patch as patch, post as post, put as put
from typing import Any
def __getattr__(name: str) -> Any: ...
