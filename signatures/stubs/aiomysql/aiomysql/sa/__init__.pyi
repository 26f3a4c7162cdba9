# aiomysql 0.3.2
from aiomysql.sa.connection import SAConnection as SAConnection
from aiomysql.sa.engine import Engine as Engine, create_engine as create_engine
from typing import Any
def __getattr__(name: str) -> Any: ...
