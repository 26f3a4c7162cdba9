# pymongo 4.20.0
from pymongo.synchronous.client_session import ClientSession as ClientSession
from typing import Any
def __getattr__(name: str) -> Any: ...
