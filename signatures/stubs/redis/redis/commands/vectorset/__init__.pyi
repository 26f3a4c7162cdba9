# redis 8.1.0
from redis.commands.vectorset.commands import VectorSetCommands as VectorSetCommands, VectorSetCommands as _VectorSetCommands
from typing import Any, Literal
class _VectorSetBase(_VectorSetCommands): ...
class VectorSet(_VectorSetBase):
    _is_async_client: Literal[False]
class AsyncVectorSet(_VectorSetBase):
    _is_async_client: Literal[True]
def __getattr__(name: str) -> Any: ...
