# nextcord 3.2.0
from nextcord.asset import Asset
from nextcord.emoji import Emoji
from nextcord.sticker import GuildSticker
from typing import Any
class GuildPreview:
    icon: Asset | None
    splash: Asset | None
    discovery_splash: Asset | None
    emojis: list[Emoji]
    stickers: list[GuildSticker]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
