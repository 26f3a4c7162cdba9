# psycopg 3.3.9
from psycopg._cursor_base import BaseCursor
from typing import Any, TypeVar
Row = TypeVar("Row")
ConnectionType = TypeVar("ConnectionType")
class ServerCursorMixin(BaseCursor[ConnectionType, Row]): ...
def __getattr__(name: str) -> Any: ...
