# nextcord 3.2.0
from nextcord.abc import Messageable
from nextcord.channel import DMChannel, GroupChannel, PartialMessageable, StageChannel, TextChannel, VoiceChannel
from nextcord.ext.commands.bot import AutoShardedBot, Bot
from nextcord.ext.commands.cog import Cog
from nextcord.guild import Guild
from nextcord.member import Member
from nextcord.message import Message
from nextcord.threads import Thread
from nextcord.user import ClientUser, User
from nextcord.voice_client import VoiceProtocol
from typing import Any, Generic
from typing_extensions import TypeVar
BotT = TypeVar("BotT", default=Bot | AutoShardedBot)
class Context(Messageable, Generic[BotT]):
    async def invoke(self, *a, **k): ...
    async def reinvoke(self, *a, **k) -> None: ...
    cog: Cog | None
    guild: Guild | None
    channel: TextChannel | Thread | DMChannel | PartialMessageable | VoiceChannel | StageChannel | GroupChannel
    author: User | Member
    me: Member | ClientUser
    voice_client: VoiceProtocol | None
    async def send_help(self, *a, **k): ...
    async def reply(self, *a, **k) -> Message: ...
    message: Message
def __getattr__(name: str) -> Any: ...
