# fastapi 0.165.0
from starlette.middleware.httpsredirect import HTTPSRedirectMiddleware as HTTPSRedirectMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
