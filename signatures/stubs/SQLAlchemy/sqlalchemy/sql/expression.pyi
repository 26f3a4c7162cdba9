# SQLAlchemy 2.1.9
from sqlalchemy.sql.base import Executable as Executable, ExecutableStatement as ExecutableStatement
from sqlalchemy.sql.elements import ClauseElement as ClauseElement, SQLColumnExpression as SQLColumnExpression
from sqlalchemy.sql.operators import ColumnOperators as ColumnOperators, Operators as Operators
from sqlalchemy.sql.selectable import GenerativeSelect as GenerativeSelect, HasCTE as HasCTE, HasPrefixes as HasPrefixes, HasSuffixes as HasSuffixes, ReturnsRows as ReturnsRows, Select as Select, SelectBase as SelectBase, Selectable as Selectable
from sqlalchemy.sql.visitors import Visitable as Visitable
from typing import Any
def __getattr__(name: str) -> Any: ...
