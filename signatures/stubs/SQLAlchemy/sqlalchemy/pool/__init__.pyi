# SQLAlchemy 2.1.9
from sqlalchemy.pool import events as events
from sqlalchemy.pool.base import ManagesConnection as ManagesConnection, Pool as Pool, PoolProxiedConnection as PoolProxiedConnection
from sqlalchemy.pool.impl import SingletonThreadPool as SingletonThreadPool
from typing import Any
def __getattr__(name: str) -> Any: ...
