# graphql-core 3.3.2
from graphql.language.visitor import Visitor as Visitor
from typing import Any
def __getattr__(name: str) -> Any: ...
