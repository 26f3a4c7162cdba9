# psycopg 3.3.9
from psycopg._connection_base import BaseConnection
from psycopg._cursor_base import BaseCursor
from psycopg._server_cursor_async import AsyncServerCursor
from psycopg.connection_async import AsyncConnection
from psycopg.cursor_async import AsyncCursor
from typing import Any, TypeVar as _TypeVar
from typing_extensions import TypeVar
ConnectionType = TypeVar("ConnectionType", default=BaseConnection)
Row = _TypeVar("Row")
class RawCursorMixin(BaseCursor[ConnectionType, Row]): ...
class AsyncRawCursor(RawCursorMixin[AsyncConnection, Row], AsyncCursor[Row]): ...
class AsyncRawServerCursor(RawCursorMixin[AsyncConnection, Row], AsyncServerCursor[Row]): ...
def __getattr__(name: str) -> Any: ...
