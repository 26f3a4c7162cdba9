# litestar 2.25.0
from litestar.security.session_auth.auth import SessionAuth as SessionAuth
from litestar.security.session_auth.middleware import SessionAuthMiddleware as SessionAuthMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
