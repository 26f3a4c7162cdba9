# psycopg 3.3.9
from psycopg._adapters_map import AdaptersMap as AdaptersMap
from typing import Any
def __getattr__(name: str) -> Any: ...
