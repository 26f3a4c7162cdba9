# mcp 2.3.0
from mcp.server.connection import Connection
from mcp.server.session import ServerSession
from mcp.shared.context import BaseContext
from mcp.shared.transport_context import TransportContext
from typing import Any, Awaitable, Callable, Generic, Protocol, TypeVar
LifespanContextT = TypeVar("LifespanContextT")
LifespanT_co = TypeVar("LifespanT_co")
RequestT = TypeVar("RequestT")
_MwLifespanT = TypeVar("_MwLifespanT")
class ServerRequestContext(Generic[LifespanContextT, RequestT]):
    session: ServerSession
    close_sse_stream: Callable[..., Awaitable] | None
    close_standalone_sse_stream: Callable[..., Awaitable] | None
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class Context(BaseContext[TransportContext], Generic[LifespanT_co]):
    connection: Connection
    async def log(self, *a, **k) -> None: ...
class ServerMiddleware(Protocol[_MwLifespanT]):
    async def __call__(self, *a, **k) -> Any | dict | None: ...
def __getattr__(name: str) -> Any: ...
