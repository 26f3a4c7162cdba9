# litestar 2.25.0
from litestar.config.app import AppConfig
from typing import Any, Callable
on_app_init: Callable[..., AppConfig]
def __getattr__(name: str) -> Any: ...
