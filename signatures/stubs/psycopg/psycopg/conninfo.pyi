# psycopg 3.3.9
from psycopg._conninfo_attempts_async import conninfo_attempts_async as conninfo_attempts_async
from typing import Any
def __getattr__(name: str) -> Any: ...
