# graphql-core 3.3.2
from graphql.type.definition import GraphQLFieldKwargs, GraphQLInterfaceTypeKwargs, GraphQLObjectTypeKwargs, GraphQLUnionTypeKwargs
from graphql.type.schema import GraphQLSchemaKwargs
from typing import Any, Callable
class ConfigMapperMap(Any):
    OBJECT: Callable[..., GraphQLObjectTypeKwargs]
    FIELD: Callable[..., GraphQLFieldKwargs]
    INTERFACE: Callable[..., GraphQLInterfaceTypeKwargs]
    UNION: Callable[..., GraphQLUnionTypeKwargs]
    SCHEMA: Callable[..., GraphQLSchemaKwargs]
def map_schema_config(*a, **k) -> GraphQLSchemaKwargs: ...
def __getattr__(name: str) -> Any: ...
