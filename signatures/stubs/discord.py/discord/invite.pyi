# discord.py 2.7.1
from discord.abc import GuildChannel
from discord.appinfo import PartialAppInfo
from discord.asset import Asset
from discord.guild import Guild
from discord.mixins import Hashable
from discord.object import Object
from discord.user import User
from typing import Any
from typing_extensions import Self
class PartialInviteGuild:
    icon: Asset | None
    banner: Asset | None
    splash: Asset | None
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class Invite(Hashable):
    @classmethod
    def from_incomplete(cls, *a, **k) -> Self: ...
    @classmethod
    def from_gateway(cls, *a, **k) -> Self: ...
    def set_scheduled_event(self, *a, **k) -> Self: ...
    async def delete(self, *a, **k) -> Self: ...
    channel: GuildChannel | Any | Object | None
    guild: Guild | PartialInviteGuild | Object | None
    inviter: User | None
    target_application: PartialAppInfo | None
    target_user: User | None
def __getattr__(name: str) -> Any: ...
