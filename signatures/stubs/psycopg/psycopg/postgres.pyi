# psycopg 3.3.9
from psycopg._adapters_map import AdaptersMap
from psycopg._typeinfo import TypesRegistry
from typing import Any
types: TypesRegistry
adapters: AdaptersMap
def __getattr__(name: str) -> Any: ...
