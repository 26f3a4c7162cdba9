# discord.py 2.7.1
from discord.activity import Activity, Game
from discord.guild import Guild
from discord.utils import _RawReprMixin
from typing import Any
class RawPresenceUpdateEvent(_RawReprMixin):
    activities: tuple[Activity | Game | Any, ...]
    guild: Guild | None
def __getattr__(name: str) -> Any: ...
