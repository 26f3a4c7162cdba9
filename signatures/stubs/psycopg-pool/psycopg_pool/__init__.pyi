# psycopg-pool 3.3.3
from psycopg_pool.errors import PoolClosed as PoolClosed, PoolTimeout as PoolTimeout, TooManyRequests as TooManyRequests
from psycopg_pool.null_pool import NullConnectionPool as NullConnectionPool
from psycopg_pool.null_pool_async import AsyncNullConnectionPool as AsyncNullConnectionPool
from psycopg_pool.pool import ConnectionPool as ConnectionPool
from psycopg_pool.pool_async import AsyncConnectionPool as AsyncConnectionPool
from typing import Any
def __getattr__(name: str) -> Any: ...
