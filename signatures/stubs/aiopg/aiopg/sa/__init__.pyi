# aiopg 1.4.0
from aiopg.sa.connection import SAConnection as SAConnection
from aiopg.sa.engine import Engine as Engine, create_engine as create_engine
from typing import Any
def __getattr__(name: str) -> Any: ...
