# SQLAlchemy 2.1.9
from sqlalchemy.engine._row_cy import BaseRow as BaseRow
from sqlalchemy.engine.base import Connection as Connection, Engine as Engine, Transaction as Transaction
from sqlalchemy.engine.interfaces import AdaptedConnection as AdaptedConnection
from sqlalchemy.engine.reflection import Inspector as Inspector
from sqlalchemy.engine.result import MappingResult as MappingResult, Result as Result, ScalarResult as ScalarResult
from sqlalchemy.engine.row import Row as Row, RowMapping as RowMapping
from sqlalchemy.pool.base import Pool as Pool, PoolProxiedConnection as PoolProxiedConnection
from sqlalchemy.pool.impl import SingletonThreadPool as SingletonThreadPool
from sqlalchemy.sql.base import Executable as Executable
from sqlalchemy.sql.elements import ClauseElement as ClauseElement, SQLColumnExpression as SQLColumnExpression
from sqlalchemy.sql.operators import ColumnOperators as ColumnOperators, Operators as Operators
from sqlalchemy.sql.schema import CheckConstraint as CheckConstraint, Computed as Computed, Constraint as Constraint, FetchedValue as FetchedValue, ForeignKeyConstraint as ForeignKeyConstraint, Identity as Identity, Index as Index, Sequence as Sequence
from sqlalchemy.sql.selectable import GenerativeSelect as GenerativeSelect, HasCTE as HasCTE, HasPrefixes as HasPrefixes, HasSuffixes as HasSuffixes, ReturnsRows as ReturnsRows, Select as Select, SelectBase as SelectBase, Selectable as Selectable
from sqlalchemy.sql.visitors import Visitable as Visitable
from typing import Any
def __getattr__(name: str) -> Any: ...
