# nextcord 3.2.0
from nextcord.guild import Guild
from nextcord.member import Member
from nextcord.message import Message
from nextcord.partial_emoji import PartialEmoji
from nextcord.user import User
from typing import Any
class _RawReprMixin:
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class RawMessageDeleteEvent(_RawReprMixin):
    cached_message: Message | None
class RawBulkMessageDeleteEvent(_RawReprMixin):
    cached_messages: list[Message]
class RawMessageUpdateEvent(_RawReprMixin):
    cached_message: Message | None
class RawReactionActionEvent(_RawReprMixin):
    emoji: PartialEmoji
    member: Member | None
class RawReactionClearEmojiEvent(_RawReprMixin):
    emoji: PartialEmoji
class RawTypingEvent(_RawReprMixin):
    member: Member | None
class RawMemberRemoveEvent(_RawReprMixin):
    guild: Guild | None
    user: User
def __getattr__(name: str) -> Any: ...
