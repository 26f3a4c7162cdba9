# tortoise-orm 1.1.9
from tortoise.fields.base import Field as Field
from tortoise.fields.data import CharEnumField as CharEnumField, IntEnumField as IntEnumField
from tortoise.fields.relational import ForeignKeyField as ForeignKey, ForeignKeyField as ForeignKeyField, ManyToManyField as ManyToManyField, ManyToManyRelation as ManyToManyRelation, ReverseRelation as ReverseRelation
from typing import Any
def __getattr__(name: str) -> Any: ...
