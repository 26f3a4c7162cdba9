# tortoise-orm 1.1.9
from tortoise.backends.mysql.client import MySQLClient as MySQLClient, MySQLClient as client_class
from typing import Any
def __getattr__(name: str) -> Any: ...
