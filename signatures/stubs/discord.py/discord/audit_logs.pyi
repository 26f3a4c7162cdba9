# discord.py 2.7.1
from discord.guild import Guild
from discord.member import Member
from discord.mixins import Hashable
from discord.user import User
from typing import Any
class AuditLogEntry(Hashable):
    guild: Guild
    user: User | Member | None
def __getattr__(name: str) -> Any: ...
