# sqlmodel 0.0.50
from sqlalchemy.pool import StaticPool as StaticPool
from typing import Any
def __getattr__(name: str) -> Any: ...
