# tortoise-orm 1.1.9
from tortoise.backends.asyncpg.client import AsyncpgDBClient as AsyncpgDBClient, AsyncpgDBClient as client_class
from typing import Any
def __getattr__(name: str) -> Any: ...
