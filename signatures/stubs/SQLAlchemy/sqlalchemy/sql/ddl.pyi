# SQLAlchemy 2.1.9
from sqlalchemy.sql.schema import Sequence as Sequence
from typing import Any
def __getattr__(name: str) -> Any: ...
