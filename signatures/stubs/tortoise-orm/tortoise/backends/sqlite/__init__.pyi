# tortoise-orm 1.1.9
from tortoise.backends.sqlite.client import SqliteClient as SqliteClient, SqliteClient as client_class, SqliteClientWithRegexpSupport as SqliteClientWithRegexpSupport
from typing import Any
def __getattr__(name: str) -> Any: ...
