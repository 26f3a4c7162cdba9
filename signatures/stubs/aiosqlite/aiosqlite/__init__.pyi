# aiosqlite 0.22.1
from aiosqlite.core import Connection as Connection, connect as connect
from aiosqlite.cursor import Cursor as Cursor
from typing import Any
def __getattr__(name: str) -> Any: ...
