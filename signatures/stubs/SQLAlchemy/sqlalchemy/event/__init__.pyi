# SQLAlchemy 2.1.9
from sqlalchemy.event.registry import EventTarget as EventTarget
from typing import Any
def __getattr__(name: str) -> Any: ...
