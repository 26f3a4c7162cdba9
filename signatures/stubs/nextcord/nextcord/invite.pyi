# nextcord 3.2.0
from nextcord.abc import GuildChannel
from nextcord.appinfo import PartialAppInfo
from nextcord.asset import Asset
from nextcord.guild import Guild
from nextcord.mixins import Hashable
from nextcord.object import Object
from nextcord.user import User
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
    async def delete(self, *a, **k) -> None: ...
    channel: GuildChannel | Any | Object | None
    guild: Guild | PartialInviteGuild | Object | None
    inviter: User | None
    target_application: PartialAppInfo | None
    target_user: User | None
def __getattr__(name: str) -> Any: ...
