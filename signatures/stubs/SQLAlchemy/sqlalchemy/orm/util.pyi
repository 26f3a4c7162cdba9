# SQLAlchemy 2.1.9
from sqlalchemy.inspection import Inspectable
from sqlalchemy.orm.base import InspectionAttr as InspectionAttr, InspectionAttr as _InspectionAttr, class_mapper as class_mapper, object_mapper as object_mapper, object_state as object_state
from sqlalchemy.orm.interfaces import CriteriaOption, MapperProperty as MapperProperty, ORMColumnsClauseRole, ORMEntityColumnsClauseRole, ORMFromClauseRole
from sqlalchemy.orm.mapper import Mapper
from sqlalchemy.orm.path_registry import PathRegistry as PathRegistry
from sqlalchemy.sql.annotation import SupportsCloneAnnotations
from sqlalchemy.sql.cache_key import HasCacheKey, MemoizedHasCacheKey
from sqlalchemy.sql.util import ColumnAdapter
from sqlalchemy.util.langhelpers import MemoizedSlots
from typing import Any, Callable, Generic, Sequence, TypeVar
_O = TypeVar("_O")
_T = TypeVar("_T")
class ORMAdapter(ColumnAdapter):
    aliased_insp: AliasedInsp | None
class AliasedInsp(ORMEntityColumnsClauseRole[_O], ORMFromClauseRole, HasCacheKey, _InspectionAttr, MemoizedSlots, Inspectable[AliasedInsp[_O]], Generic[_O]):
    mapper: Mapper[_O]
    with_polymorphic_mappers: Sequence[Mapper]
    def path_string(self, *a, **k) -> str: ...
class LoaderCriteriaOption(CriteriaOption):
    entity: Mapper | AliasedInsp | None
    def process_compile_state_replaced_entities(self, *a, **k) -> None: ...
    def process_compile_state(self, *a, **k) -> None: ...
    def get_global_criteria(self, *a, **k) -> None: ...
class Bundle(ORMColumnsClauseRole[_T], SupportsCloneAnnotations, MemoizedHasCacheKey, Inspectable[Bundle[_T]], _InspectionAttr):
    mapper: Mapper | None
    entity: Mapper | AliasedInsp | None
    def __clause_element__(self, *a, **k): ...
    def label(self, *a, **k): ...
    def create_row_processor(self, *a, **k) -> Callable: ...
def __getattr__(name: str) -> Any: ...
