# psycopg 3.3.9
from psycopg._adapters_map import AdaptersMap
from typing import Any
adapters: AdaptersMap
def __getattr__(name: str) -> Any: ...
