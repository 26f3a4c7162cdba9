# SQLAlchemy 2.1.9
from sqlalchemy.sql.roles import ExpressionElementRole
from typing import Any, Generic, Protocol, TypeVar
_T_co = TypeVar("_T_co")
class _HasClauseElement(Protocol[_T_co], Generic[_T_co]):
    def __clause_element__(self, *a, **k) -> ExpressionElementRole[_T_co]: ...
def __getattr__(name: str) -> Any: ...
