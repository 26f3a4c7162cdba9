# tortoise-orm 1.1.9
from tortoise.backends.psycopg.client import PsycopgClient as PsycopgClient, PsycopgClient as client_class
from typing import Any
def __getattr__(name: str) -> Any: ...
