# databases 0.9.0
from databases.core import Database as Database
from typing import Any
def __getattr__(name: str) -> Any: ...
