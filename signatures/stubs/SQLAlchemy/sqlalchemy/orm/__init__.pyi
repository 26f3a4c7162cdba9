# SQLAlchemy 2.1.9
from sqlalchemy.orm import exc as exc, strategy_options as strategy_options
from sqlalchemy.orm._orm_constructors import create_session as create_session, dynamic_loader as dynamic_loader, mapped_column as mapped_column, orm_insert_sentinel as orm_insert_sentinel, unmapped_column as unmapped_column, with_loader_criteria as with_loader_criteria
from sqlalchemy.orm.attributes import AttributeEventToken as AttributeEventToken, QueryableAttribute as QueryableAttribute
from sqlalchemy.orm.base import InspectionAttr as InspectionAttr, InspectionAttrInfo as InspectionAttrInfo, Mapped as Mapped, ORMDescriptor as ORMDescriptor, SQLORMExpression as SQLORMExpression, Unmapped as Unmapped, class_mapper as class_mapper, object_mapper as object_mapper
from sqlalchemy.orm.context import QueryContext as QueryContext
from sqlalchemy.orm.decl_api import DeclarativeMeta as DeclarativeMeta, TypeResolve as TypeResolve, registry as registry
from sqlalchemy.orm.decl_base import MappedClassProtocol as MappedClassProtocol
from sqlalchemy.orm.descriptor_props import CompositeProperty as CompositeProperty, SynonymProperty as SynonymProperty
from sqlalchemy.orm.identity import IdentityMap as IdentityMap
from sqlalchemy.orm.instrumentation import ClassManager as ClassManager
from sqlalchemy.orm.interfaces import MapperProperty as MapperProperty, PropComparator as PropComparator
from sqlalchemy.orm.mapper import Mapper as Mapper
from sqlalchemy.orm.properties import ColumnProperty as ColumnProperty, MappedColumn as MappedColumn
from sqlalchemy.orm.query import Query as Query
from sqlalchemy.orm.relationships import RelationshipProperty as RelationshipProperty
from sqlalchemy.orm.scoping import QueryPropertyDescriptor as QueryPropertyDescriptor, scoped_session as scoped_session
from sqlalchemy.orm.session import ORMExecuteState as ORMExecuteState, Session as Session, SessionTransaction as SessionTransaction, object_session as object_session, sessionmaker as sessionmaker
from sqlalchemy.orm.state import AttributeState as AttributeState, InstanceState as InstanceState
from sqlalchemy.orm.strategy_options import Load as Load
from sqlalchemy.orm.unitofwork import UOWTransaction as UOWTransaction
from sqlalchemy.orm.util import Bundle as Bundle, LoaderCriteriaOption as LoaderCriteriaOption
from sqlalchemy.orm.writeonly import WriteOnlyCollection as WriteOnlyCollection
from typing import Any
def __getattr__(name: str) -> Any: ...
