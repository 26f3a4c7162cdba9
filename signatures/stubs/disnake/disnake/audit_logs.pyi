# disnake 2.12.2
from disnake.guild import Guild
from disnake.member import Member
from disnake.mixins import Hashable
from disnake.object import Object
from disnake.user import User
from typing import Any
class AuditLogEntry(Hashable):
    guild: Guild
    user: Member | User | Object | None
def __getattr__(name: str) -> Any: ...
