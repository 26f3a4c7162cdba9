# SQLAlchemy 2.1.9
from sqlalchemy.sql.base import Executable as Executable, ExecutableStatement as ExecutableStatement
from sqlalchemy.sql.elements import ClauseElement as ClauseElement, SQLColumnExpression as SQLColumnExpression
from sqlalchemy.sql.selectable import Select as Select, Selectable as Selectable
from sqlalchemy.sql.visitors import ExternalTraversal as ClauseVisitor
from typing import Any
def __getattr__(name: str) -> Any: ...
