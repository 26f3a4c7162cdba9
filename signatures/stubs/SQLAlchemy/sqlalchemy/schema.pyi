# SQLAlchemy 2.1.9
from sqlalchemy.sql.base import SchemaVisitable as SchemaVisitable
from sqlalchemy.sql.schema import CheckConstraint as CheckConstraint, ColumnCollectionConstraint as ColumnCollectionConstraint, ColumnCollectionMixin as ColumnCollectionMixin, Computed as Computed, Constraint as Constraint, DefaultGenerator as DefaultGenerator, FetchedValue as FetchedValue, ForeignKeyConstraint as ForeignKeyConstraint, HasConditionalDDL as HasConditionalDDL, Identity as Identity, Index as Index, SchemaItem as SchemaItem, Sequence as Sequence
from typing import Any
def __getattr__(name: str) -> Any: ...
