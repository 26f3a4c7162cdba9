# asyncpraw 8.0.3
from asyncpraw.models.base import AsyncPRAWBase
from asyncpraw.models.comment_forest import CommentForest
from asyncpraw.models.reddit.comment import Comment
from asyncpraw.models.reddit.submission import Submission
from typing import Any
class MoreComments(AsyncPRAWBase):
    submission: Submission
    def __lt__(self, *a, **k) -> bool: ...
    async def comments(self, *a, **k) -> CommentForest | list[Comment | MoreComments]: ...
def __getattr__(name: str) -> Any: ...
