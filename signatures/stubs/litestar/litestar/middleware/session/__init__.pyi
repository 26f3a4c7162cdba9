# litestar 2.25.0
from litestar.middleware.session.base import SessionMiddleware as SessionMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
