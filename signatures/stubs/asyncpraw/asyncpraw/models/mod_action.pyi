# asyncpraw 8.0.3
from asyncpraw.models.base import AsyncPRAWBase
from asyncpraw.models.reddit.redditor import Redditor
from typing import Any
class ModAction(AsyncPRAWBase):
    mod: Redditor
def __getattr__(name: str) -> Any: ...
