# pymongo 4.20.0
from pymongo.synchronous.cursor import Cursor as Cursor, RawBatchCursor as RawBatchCursor
from typing import Any
def __getattr__(name: str) -> Any: ...
