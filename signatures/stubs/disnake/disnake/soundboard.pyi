# disnake 2.12.2
from disnake.asset import AssetMixin
from disnake.emoji import Emoji
from disnake.guild import Guild
from disnake.mixins import Hashable
from disnake.partial_emoji import PartialEmoji
from disnake.user import User
from typing import Any
class PartialSoundboardSound(Hashable, AssetMixin):
    def is_default(self, *a, **k) -> bool: ...
class SoundboardSound(PartialSoundboardSound):
    emoji: Emoji | PartialEmoji | None
class GuildSoundboardSound(SoundboardSound):
    guild: Guild
    async def edit(self, *a, **k) -> GuildSoundboardSound: ...
    async def delete(self, *a, **k) -> None: ...
    user: User | None
def __getattr__(name: str) -> Any: ...
