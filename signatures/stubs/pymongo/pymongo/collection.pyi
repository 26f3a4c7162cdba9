# pymongo 4.20.0
from pymongo.synchronous.collection import Collection as Collection
from typing import Any
def __getattr__(name: str) -> Any: ...
