# psycopg 3.3.9
from psycopg._connection_base import BaseConnection
from psycopg._cursor_base import BaseCursor
from typing import Any, TypeVar as _TypeVar
from typing_extensions import TypeVar
ConnectionType = TypeVar("ConnectionType", default=BaseConnection)
Row = _TypeVar("Row")
class ServerCursorMixin(BaseCursor[ConnectionType, Row]): ...
def __getattr__(name: str) -> Any: ...
