# sanic 25.12.1
from sanic.handlers.directory import DirectoryHandler
from sanic.response.types import HTTPResponse
from typing import Any, Callable, Coroutine
class FutureListener(Any):
    listener: Callable[..., Coroutine | None]
class FutureMiddleware(Any):
    middleware: Callable[..., HTTPResponse | None | Coroutine[Any, Any, HTTPResponse | None]]
class FutureException(Any):
    handler: Callable[..., Coroutine | None]
class FutureStatic(Any):
    directory_handler: DirectoryHandler
class FutureSignal(Any):
    handler: Callable[..., Coroutine]
def __getattr__(name: str) -> Any: ...
