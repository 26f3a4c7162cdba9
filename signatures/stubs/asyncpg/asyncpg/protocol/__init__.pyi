# asyncpg 0.32.0
from asyncpg.protocol.protocol import Protocol as Protocol
from typing import Any
def __getattr__(name: str) -> Any: ...
