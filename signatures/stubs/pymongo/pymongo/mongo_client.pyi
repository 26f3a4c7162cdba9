# pymongo 4.20.0
from pymongo.synchronous.mongo_client import MongoClient as MongoClient
from typing import Any
def __getattr__(name: str) -> Any: ...
