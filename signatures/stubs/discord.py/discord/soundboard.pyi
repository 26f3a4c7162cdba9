# discord.py 2.7.1
from discord.asset import AssetMixin
from discord.guild import Guild
from discord.mixins import Hashable
from discord.partial_emoji import PartialEmoji
from discord.user import User
from typing import Any
class BaseSoundboardSound(Hashable, AssetMixin): ...
class SoundboardDefaultSound(BaseSoundboardSound):
    emoji: PartialEmoji
class SoundboardSound(BaseSoundboardSound):
    user: User | None
    async def edit(self, *a, **k) -> SoundboardSound: ...
    async def delete(self, *a, **k) -> None: ...
    guild: Guild
def __getattr__(name: str) -> Any: ...
