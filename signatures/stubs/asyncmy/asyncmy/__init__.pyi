# asyncmy 0.2.18
from asyncmy.connection import Connection as Connection, connect as connect
from asyncmy.pool import Pool as Pool, create_pool as create_pool
from typing import Any
def __getattr__(name: str) -> Any: ...
