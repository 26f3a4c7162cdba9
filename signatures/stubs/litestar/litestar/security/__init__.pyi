# litestar 2.25.0
from litestar.security.base import AbstractSecurityConfig as AbstractSecurityConfig
from typing import Any
def __getattr__(name: str) -> Any: ...
