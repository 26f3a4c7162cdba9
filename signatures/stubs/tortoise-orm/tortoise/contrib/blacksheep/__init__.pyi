# tortoise-orm 1.1.9
from tortoise import Tortoise as Tortoise
from tortoise.connection import get_connections as get_connections
from typing import Any
def __getattr__(name: str) -> Any: ...
