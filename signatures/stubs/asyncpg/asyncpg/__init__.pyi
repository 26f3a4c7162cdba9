# asyncpg 0.32.0
from asyncpg.connection import Connection as Connection, connect as connect
from asyncpg.pool import Pool as Pool, create_pool as create_pool
from typing import Any
def __getattr__(name: str) -> Any: ...
