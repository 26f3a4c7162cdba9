# disnake 2.12.2
from disnake.abc import GuildChannel
from disnake.appinfo import PartialAppInfo
from disnake.asset import Asset
from disnake.guild import Guild
from disnake.guild_scheduled_event import GuildScheduledEvent
from disnake.mixins import Hashable
from disnake.object import Object
from disnake.user import User
from disnake.welcome_screen import WelcomeScreen
from typing import Any
from typing_extensions import Self
class PartialInviteChannel:
    icon: Asset | None
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
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
    channel: GuildChannel | PartialInviteChannel | Object | None
    guild: Guild | PartialInviteGuild | Object | None
    guild_scheduled_event: GuildScheduledEvent | None
    guild_welcome_screen: WelcomeScreen | None
    inviter: User | None
    target_application: PartialAppInfo | None
    target_user: User | None
def __getattr__(name: str) -> Any: ...
