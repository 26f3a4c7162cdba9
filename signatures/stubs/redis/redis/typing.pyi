# redis 8.1.0
from typing import Any, Awaitable, Literal, Protocol
class AsyncClientProtocol(Protocol):
    _is_async_client: Literal[True]
class SyncClientProtocol(Protocol):
    _is_async_client: Literal[False]
class CommandsProtocol(Protocol):
    def execute_command(self, *a, **k) -> Awaitable | Any: ...
class ClusterCommandsProtocol(CommandsProtocol): ...
def __getattr__(name: str) -> Any: ...
