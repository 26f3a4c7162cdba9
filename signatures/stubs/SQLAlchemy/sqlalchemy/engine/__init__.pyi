# SQLAlchemy 2.1.9
from sqlalchemy.engine import events as events, util as util
from sqlalchemy.engine._row_cy import BaseRow as BaseRow
from sqlalchemy.engine.base import Connection as Connection, Engine as Engine, Transaction as Transaction
from sqlalchemy.engine.interfaces import AdaptedConnection as AdaptedConnection, ConnectionEventsTarget as Connectable, ConnectionEventsTarget as ConnectionEventsTarget
from sqlalchemy.engine.reflection import Inspector as Inspector
from sqlalchemy.engine.result import FilterResult as FilterResult, MappingResult as MappingResult, Result as Result, ScalarResult as ScalarResult, TupleResult as TupleResult
from sqlalchemy.engine.row import Row as Row, RowMapping as RowMapping
from sqlalchemy.sql import ddl as ddl
from typing import Any
def __getattr__(name: str) -> Any: ...
