# pymongo 4.20.0
from pymongo.synchronous.database import Database as Database
from typing import Any
def __getattr__(name: str) -> Any: ...
