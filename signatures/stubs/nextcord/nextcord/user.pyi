# nextcord 3.2.0
from nextcord.abc import Messageable
from nextcord.asset import Asset
from nextcord.channel import DMChannel
from nextcord.guild import Guild
from typing import Any
class AvatarDecoration:
    asset: Asset
    user: BaseUser
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class _UserTag:
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class BaseUser(_UserTag):
    avatar: Asset | None
    default_avatar: Asset
    display_avatar: Asset
    avatar_decoration: AvatarDecoration | None
    banner: Asset | None
    def mentioned_in(self, *a, **k) -> bool: ...
class ClientUser(BaseUser):
    async def edit(self, *a, **k) -> ClientUser: ...
class User(BaseUser, Messageable):
    dm_channel: DMChannel | None
    mutual_guilds: list[Guild]
    async def create_dm(self, *a, **k) -> DMChannel: ...
def __getattr__(name: str) -> Any: ...
