# psycopg 3.3.9
from psycopg.crdb.connection import AsyncCrdbConnection as AsyncCrdbConnection
from typing import Any
def __getattr__(name: str) -> Any: ...
