# asyncpraw 8.0.3
from asyncpraw.models.base import AsyncPRAWBase
from asyncpraw.models.reddit.base import RedditBase
from typing import Any
class Listing(AsyncPRAWBase):
    def __getitem__(self, *a, **k): ...
    def __len__(self, *a, **k) -> int: ...
class ModmailConversationsListing(Listing):
    conversations: list[RedditBase]
def __getattr__(name: str) -> Any: ...
