# asyncpraw 8.0.3
from asyncpraw.models.base import AsyncPRAWBase
from asyncpraw.models.reddit.submission import Submission
from typing import Any, AsyncIterator
class SubmissionListingMixin(AsyncPRAWBase):
    def duplicates(self, *a, **k) -> AsyncIterator[Submission]: ...
def __getattr__(name: str) -> Any: ...
