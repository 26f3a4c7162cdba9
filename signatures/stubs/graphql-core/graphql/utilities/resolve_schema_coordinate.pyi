# graphql-core 3.3.2
from graphql.type.definition import GraphQLField, GraphQLInterfaceType, GraphQLObjectType
from typing import Any
class ResolvedField(Any):
    type: GraphQLObjectType | GraphQLInterfaceType
    field: GraphQLField
class ResolvedFieldArgument(Any):
    type: GraphQLObjectType | GraphQLInterfaceType
    field: GraphQLField
def resolve_schema_coordinate(*a, **k) -> Any | ResolvedField | ResolvedFieldArgument | None: ...
def resolve_ast_schema_coordinate(*a, **k) -> Any | ResolvedField | ResolvedFieldArgument | None: ...
def __getattr__(name: str) -> Any: ...
