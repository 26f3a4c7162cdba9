# SQLAlchemy 2.1.9
from sqlalchemy.engine.base import Connection as Connection, Engine as Engine
from typing import Any
def __getattr__(name: str) -> Any: ...
