# graphql-core 3.3.2
from graphql.type.definition import GraphQLField
from typing import Any
SchemaMetaFieldDef: GraphQLField
TypeMetaFieldDef: GraphQLField
TypeNameMetaFieldDef: GraphQLField
def __getattr__(name: str) -> Any: ...
