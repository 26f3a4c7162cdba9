# graphql-core 3.3.2
from graphql.utilities.build_ast_schema import build_ast_schema as build_ast_schema, build_schema as build_schema
from graphql.utilities.build_client_schema import build_client_schema as build_client_schema
from graphql.utilities.extend_schema import extend_schema as extend_schema
from graphql.utilities.lexicographic_sort_schema import lexicographic_sort_schema as lexicographic_sort_schema
from graphql.utilities.resolve_schema_coordinate import ResolvedField as ResolvedField, ResolvedFieldArgument as ResolvedFieldArgument, resolve_ast_schema_coordinate as resolve_ast_schema_coordinate, resolve_schema_coordinate as resolve_schema_coordinate
from graphql.utilities.type_info import TypeInfo as TypeInfo, TypeInfoVisitor as TypeInfoVisitor
from typing import Any
def __getattr__(name: str) -> Any: ...
