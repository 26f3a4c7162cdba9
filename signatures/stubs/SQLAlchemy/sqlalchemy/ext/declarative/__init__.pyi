# SQLAlchemy 2.1.9
from sqlalchemy.orm.decl_api import DeclarativeMeta as DeclarativeMeta
from typing import Any
def __getattr__(name: str) -> Any: ...
