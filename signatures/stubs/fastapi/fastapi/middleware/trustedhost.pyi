# fastapi 0.165.0
from starlette.middleware.trustedhost import TrustedHostMiddleware as TrustedHostMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
