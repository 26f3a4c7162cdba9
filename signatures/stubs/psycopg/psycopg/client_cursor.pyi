# psycopg 3.3.9
from psycopg._connection_base import BaseConnection
from psycopg._cursor_base import BaseCursor
from psycopg.connection_async import AsyncConnection
from psycopg.cursor_async import AsyncCursor
from typing import Any, TypeVar as _TypeVar
from typing_extensions import TypeVar
ConnectionType = TypeVar("ConnectionType", default=BaseConnection)
Row = _TypeVar("Row")
class ClientCursorMixin(BaseCursor[ConnectionType, Row]):
    def mogrify(self, *a, **k) -> str: ...
class AsyncClientCursor(ClientCursorMixin[AsyncConnection, Row], AsyncCursor[Row]): ...
def __getattr__(name: str) -> Any: ...
