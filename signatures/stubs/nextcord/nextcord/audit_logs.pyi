# nextcord 3.2.0
from nextcord.guild import Guild
from nextcord.member import Member
from nextcord.mixins import Hashable
from nextcord.user import User
from typing import Any
class AuditLogEntry(Hashable):
    guild: Guild
    user: Member | User | None
def __getattr__(name: str) -> Any: ...
