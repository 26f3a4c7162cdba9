# psycopg 3.3.9
from psycopg._typeinfo import TypeInfo as TypeInfo, TypesRegistry as TypesRegistry
from typing import Any
def __getattr__(name: str) -> Any: ...
