# asyncpraw 8.0.3
from asyncpraw.models.reddit.base import RedditBase
from asyncpraw.models.reddit.mixins.created import CreatedMixin
from asyncpraw.models.reddit.mixins.fullname import FullnameMixin
from asyncpraw.models.reddit.mixins.inboxable import InboxableMixin
from asyncpraw.models.reddit.mixins.replyable import ReplyableMixin
from typing import Any
class Message(InboxableMixin, ReplyableMixin, FullnameMixin, CreatedMixin, RedditBase):
    @classmethod
    def parse(cls, *a, **k) -> Message | SubredditMessage: ...
    parent: Message | None
    async def delete(self, *a, **k) -> None: ...
class SubredditMessage(Message): ...
def __getattr__(name: str) -> Any: ...
