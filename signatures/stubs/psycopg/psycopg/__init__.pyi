# psycopg 3.3.9
from psycopg._connection_base import BaseConnection as BaseConnection
from psycopg._copy import Copy as Copy
from psycopg._copy_async import AsyncCopy as AsyncCopy
from psycopg._pipeline import Pipeline as Pipeline
from psycopg._pipeline_async import AsyncPipeline as AsyncPipeline
from psycopg._server_cursor import ServerCursor as ServerCursor
from psycopg._server_cursor_async import AsyncServerCursor as AsyncServerCursor
from psycopg.client_cursor import AsyncClientCursor as AsyncClientCursor
from psycopg.connection import Connection as Connection
from psycopg.connection_async import AsyncConnection as AsyncConnection
from psycopg.cursor import Cursor as Cursor
from psycopg.cursor_async import AsyncCursor as AsyncCursor
from psycopg.raw_cursor import AsyncRawCursor as AsyncRawCursor, AsyncRawServerCursor as AsyncRawServerCursor
from psycopg.transaction import AsyncTransaction as AsyncTransaction, Rollback as Rollback
from typing import Any
def __getattr__(name: str) -> Any: ...
