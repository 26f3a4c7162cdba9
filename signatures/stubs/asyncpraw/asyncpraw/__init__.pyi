# asyncpraw 8.0.3
from asyncpraw.reddit import Reddit as Reddit
from typing import Any
def __getattr__(name: str) -> Any: ...
