# asyncpraw 8.0.3
from asyncpraw.models.listing.mixins.base import BaseListingMixin as BaseListingMixin
from asyncpraw.models.listing.mixins.redditor import RedditorListingMixin as RedditorListingMixin
from asyncpraw.models.listing.mixins.rising import RisingListingMixin as RisingListingMixin
from asyncpraw.models.listing.mixins.submission import SubmissionListingMixin as SubmissionListingMixin
from asyncpraw.models.listing.mixins.subreddit import SubredditListingMixin as SubredditListingMixin
from typing import Any
def __getattr__(name: str) -> Any: ...
