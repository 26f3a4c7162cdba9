# discord.py 2.7.1
from discord.app_commands.models import AppCommandPermissions
from discord.guild import Guild
from discord.member import Member
from discord.message import Message
from discord.partial_emoji import PartialEmoji
from discord.threads import Thread
from discord.user import User
from discord.utils import _RawReprMixin
from typing import Any
class RawMessageDeleteEvent(_RawReprMixin):
    cached_message: Message | None
class RawBulkMessageDeleteEvent(_RawReprMixin):
    cached_messages: list[Message]
class RawMessageUpdateEvent(_RawReprMixin):
    cached_message: Message | None
    message: Message
class RawReactionActionEvent(_RawReprMixin):
    emoji: PartialEmoji
    member: Member | None
class RawReactionClearEmojiEvent(_RawReprMixin):
    emoji: PartialEmoji
class RawThreadUpdateEvent(_RawReprMixin):
    thread: Thread | None
class RawThreadDeleteEvent(_RawReprMixin):
    thread: Thread | None
class RawTypingEvent(_RawReprMixin):
    user: User | Member | None
class RawMemberRemoveEvent(_RawReprMixin):
    user: User | Member
class RawAppCommandPermissionsUpdateEvent(_RawReprMixin):
    guild: Guild
    permissions: list[AppCommandPermissions]
def __getattr__(name: str) -> Any: ...
