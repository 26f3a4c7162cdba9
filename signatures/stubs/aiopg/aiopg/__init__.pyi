# aiopg 1.4.0
from aiopg.connection import Connection as Connection, Cursor as Cursor, Transaction as Transaction, connect as connect
from aiopg.pool import Pool as Pool, create_pool as create_pool
from typing import Any
def __getattr__(name: str) -> Any: ...
