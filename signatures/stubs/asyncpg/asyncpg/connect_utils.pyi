# asyncpg 0.32.0
from asyncio import Future
from typing import Any, Awaitable, Callable, Protocol
class _ConnectionParameters(Any):
    password: str | Callable | Callable[..., Awaitable] | None
class TLSUpgradeProto(Protocol):
    on_data: Future
    def data_received(self, *a, **k) -> None: ...
    def connection_lost(self, *a, **k) -> None: ...
def __getattr__(name: str) -> Any: ...
