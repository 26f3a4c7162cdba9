# pymongo 4.20.0
from pymongo.synchronous.command_cursor import CommandCursor as CommandCursor
from typing import Any
def __getattr__(name: str) -> Any: ...
