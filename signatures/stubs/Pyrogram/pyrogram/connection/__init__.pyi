# Pyrogram 2.0.106
from pyrogram.connection.connection import Connection as Connection
from typing import Any
def __getattr__(name: str) -> Any: ...
