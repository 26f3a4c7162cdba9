# discord.py 2.7.1
from discord.abc import Messageable
from discord.asset import Asset
from discord.channel import DMChannel
from discord.collectible import Collectible
from discord.guild import Guild
from discord.primary_guild import PrimaryGuild
from typing import Any
class _UserTag:
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class BaseUser(_UserTag):
    avatar: Asset | None
    default_avatar: Asset
    display_avatar: Asset
    avatar_decoration: Asset | None
    banner: Asset | None
    primary_guild: PrimaryGuild
    collectibles: list[Collectible]
    def mentioned_in(self, *a, **k) -> bool: ...
class ClientUser(BaseUser):
    async def edit(self, *a, **k) -> ClientUser: ...
    mutual_guilds: list[Guild]
class User(BaseUser, Messageable):
    dm_channel: DMChannel | None
    mutual_guilds: list[Guild]
    async def create_dm(self, *a, **k) -> DMChannel: ...
def __getattr__(name: str) -> Any: ...
