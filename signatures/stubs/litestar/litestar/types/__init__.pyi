# litestar 2.25.0
from litestar.types.asgi_types import BaseScope as BaseScope, LifeSpanScope as LifeSpanScope
from litestar.types.file_types import FileSystemProtocol as FileSystemProtocol
from typing import Any
def __getattr__(name: str) -> Any: ...
