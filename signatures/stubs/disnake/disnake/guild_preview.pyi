# disnake 2.12.2
from disnake.asset import Asset
from disnake.emoji import Emoji
from disnake.sticker import GuildSticker
from typing import Any
class GuildPreview:
    icon: Asset | None
    splash: Asset | None
    discovery_splash: Asset | None
    emojis: tuple[Emoji, ...]
    stickers: tuple[GuildSticker, ...]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
