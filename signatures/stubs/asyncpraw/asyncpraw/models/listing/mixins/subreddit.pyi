# asyncpraw 8.0.3
from asyncpraw.models.base import AsyncPRAWBase
from asyncpraw.models.listing.mixins.base import BaseListingMixin
from asyncpraw.models.listing.mixins.rising import RisingListingMixin
from asyncpraw.models.reddit.comment import Comment
from asyncpraw.models.reddit.subreddit.subreddit import Subreddit
from typing import Any, AsyncIterator
class CommentHelper(AsyncPRAWBase):
    def __call__(self, *a, **k) -> AsyncIterator[Comment]: ...
    subreddit: Subreddit | SubredditListingMixin
class SubredditListingMixin(BaseListingMixin, RisingListingMixin): ...
def __getattr__(name: str) -> Any: ...
