# pymongo 4.20.0
from pymongo.synchronous.change_stream import ChangeStream as ChangeStream
from typing import Any
def __getattr__(name: str) -> Any: ...
