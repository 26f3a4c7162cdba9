# aioboto3 15.5.0
from aioboto3.session import Session as Session
from typing import Any
def __getattr__(name: str) -> Any: ...
