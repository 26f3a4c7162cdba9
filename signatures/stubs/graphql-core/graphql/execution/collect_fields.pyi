# graphql-core 3.3.2
from graphql.type.definition import GraphQLObjectType
from graphql.type.schema import GraphQLSchema
from typing import Any
class DeferUsage(Any): ...
class CollectFieldsContext(Any):
    schema: GraphQLSchema
    runtime_type: GraphQLObjectType
def __getattr__(name: str) -> Any: ...
