# nextcord 3.2.0
from nextcord.abc import GuildChannel
from nextcord.asset import Asset
from nextcord.guild import Guild
from nextcord.member import Member
from nextcord.mixins import Hashable
from nextcord.user import User
from typing import Any, AsyncIterator
class ScheduledEventUser(Hashable):
    @classmethod
    def from_id(cls, *a, **k) -> ScheduledEventUser: ...
    event: ScheduledEvent
    member: Member | None
    user: User | None
class ScheduledEvent(Hashable):
    users: list[ScheduledEventUser]
    async def delete(self, *a, **k) -> None: ...
    async def edit(self, *a, **k) -> ScheduledEvent: ...
    def get_user(self, *a, **k) -> ScheduledEventUser | None: ...
    def fetch_users(self, *a, **k) -> AsyncIterator[ScheduledEventUser]: ...
    channel: GuildChannel | None
    creator: User | None
    guild: Guild
    image: Asset | None
def __getattr__(name: str) -> Any: ...
