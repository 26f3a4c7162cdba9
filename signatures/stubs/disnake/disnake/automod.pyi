# disnake 2.12.2
from disnake.channel import CategoryChannel, ForumChannel, MediaChannel, StageChannel, TextChannel, VoiceChannel
from disnake.guild import Guild
from disnake.member import Member
from disnake.message import Message
from disnake.role import Role
from disnake.threads import Thread
from typing import Any
class AutoModRule:
    creator: Member | None
    exempt_roles: list[Role]
    exempt_channels: list[VoiceChannel | StageChannel | TextChannel | CategoryChannel | ForumChannel | MediaChannel]
    async def edit(self, *a, **k) -> AutoModRule: ...
    async def delete(self, *a, **k) -> None: ...
    guild: Guild
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AutoModActionExecution:
    user: Member | None
    channel: VoiceChannel | StageChannel | TextChannel | CategoryChannel | ForumChannel | MediaChannel | Thread | None
    message: Message | None
    alert_message: Message | None
    guild: Guild
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
