# tortoise-orm 1.1.9
from tortoise.fields.base import Field
from typing import Any
from typing_extensions import Self
class ModelDescription:
    pk_field: Field
    data_fields: list[Field]
    fk_fields: list[Field]
    backward_fk_fields: list[Field]
    o2o_fields: list[Field]
    backward_o2o_fields: list[Field]
    m2m_fields: list[Field]
    @classmethod
    def from_model(cls, *a, **k) -> Self: ...
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class ComputedFieldDescription:
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
