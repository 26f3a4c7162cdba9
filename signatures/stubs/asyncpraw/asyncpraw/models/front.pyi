# asyncpraw 8.0.3
from asyncpraw.models.listing.mixins.subreddit import SubredditListingMixin
from asyncpraw.models.reddit.submission import Submission
from typing import Any, AsyncIterator
class Front(SubredditListingMixin):
    def best(self, *a, **k) -> AsyncIterator[Submission]: ...
def __getattr__(name: str) -> Any: ...
