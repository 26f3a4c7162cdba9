# asyncpraw 8.0.3
from asyncpraw.models.base import AsyncPRAWBase, DynamicAttributes
from asyncpraw.models.reddit.mixins.created import CreatedMixin
from asyncpraw.models.reddit.redditor import Redditor
from asyncpraw.models.reddit.subreddit.subreddit import Subreddit
from typing import Any
class ModNote(DynamicAttributes, CreatedMixin, AsyncPRAWBase):
    subreddit: Subreddit
    user: Redditor
    async def delete(self, *a, **k) -> None: ...
def __getattr__(name: str) -> Any: ...
