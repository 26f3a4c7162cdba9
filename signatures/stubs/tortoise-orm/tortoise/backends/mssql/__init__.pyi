# tortoise-orm 1.1.9
from tortoise.backends.mssql.client import MSSQLClient as MSSQLClient, MSSQLClient as client_class
from typing import Any
def __getattr__(name: str) -> Any: ...
