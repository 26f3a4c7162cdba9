# disnake 2.12.2
from disnake.member import Member
from disnake.message import Message
from disnake.partial_emoji import PartialEmoji
from disnake.threads import Thread, ThreadMember
from disnake.user import User
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
class RawPollVoteActionEvent(_RawReprMixin):
    cached_member: Member | None
class RawReactionActionEvent(_RawReprMixin):
    emoji: PartialEmoji
    member: Member | None
class RawReactionClearEmojiEvent(_RawReprMixin):
    emoji: PartialEmoji
class RawThreadDeleteEvent(_RawReprMixin):
    thread: Thread | None
class RawThreadMemberRemoveEvent(_RawReprMixin):
    cached_member: ThreadMember | None
    thread: Thread
class RawTypingEvent(_RawReprMixin):
    member: Member | None
class RawGuildMemberRemoveEvent(_RawReprMixin):
    user: User | Member
class RawVoiceChannelEffectEvent(_RawReprMixin):
    cached_member: Member | None
def __getattr__(name: str) -> Any: ...
