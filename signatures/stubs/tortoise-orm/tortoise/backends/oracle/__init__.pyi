# tortoise-orm 1.1.9
from tortoise.backends.oracle.client import OracleClient as OracleClient, OracleClient as client_class
from typing import Any
def __getattr__(name: str) -> Any: ...
