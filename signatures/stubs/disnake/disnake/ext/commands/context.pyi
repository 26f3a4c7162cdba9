# disnake 2.12.2
from disnake.abc import Messageable
from disnake.channel import DMChannel, GroupChannel, StageChannel, TextChannel, VoiceChannel
from disnake.ext.commands.bot import AutoShardedBot, Bot
from disnake.ext.commands.cog import Cog
from disnake.guild import Guild
from disnake.member import Member
from disnake.message import Message
from disnake.threads import Thread
from disnake.user import ClientUser, User
from disnake.voice_client import VoiceProtocol
from typing import Any, Generic
from typing_extensions import TypeVar
BotT = TypeVar("BotT", default=Bot | AutoShardedBot)
class Context(Messageable, Generic[BotT]):
    async def invoke(self, *a, **k): ...
    async def reinvoke(self, *a, **k) -> None: ...
    cog: Cog | None
    guild: Guild | None
    channel: TextChannel | Thread | VoiceChannel | StageChannel | DMChannel | GroupChannel
    author: User | Member
    me: Member | ClientUser
    voice_client: VoiceProtocol | None
    async def send_help(self, *a, **k): ...
    async def reply(self, *a, **k) -> Message: ...
    message: Message
class GuildContext(Context):
    guild: Guild
    channel: TextChannel | Thread | VoiceChannel | StageChannel
    author: Member
    me: Member
def __getattr__(name: str) -> Any: ...
