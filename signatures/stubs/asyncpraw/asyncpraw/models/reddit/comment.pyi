# asyncpraw 8.0.3
from asyncpraw.models.comment_forest import CommentForest
from asyncpraw.models.reddit.base import RedditBase
from asyncpraw.models.reddit.mixins import ThingModerationMixin, UserContentMixin
from asyncpraw.models.reddit.mixins.created import CreatedMixin
from asyncpraw.models.reddit.mixins.fullname import FullnameMixin
from asyncpraw.models.reddit.mixins.inboxable import InboxableMixin
from asyncpraw.models.reddit.submission import Submission
from typing import Any
class Comment(InboxableMixin, UserContentMixin, FullnameMixin, CreatedMixin, RedditBase):
    @staticmethod
    def id_from_url(*a, **k) -> str: ...
    replies: CommentForest
    submission: Submission
    async def parent(self, *a, **k) -> Comment | Submission: ...
    async def refresh(self, *a, **k) -> Comment: ...
class CommentModeration(ThingModerationMixin):
    async def show(self, *a, **k) -> None: ...
    thing: Comment
def __getattr__(name: str) -> Any: ...
