# python-telegram-bot 22.8
from telegram._files._basethumbedmedium import _BaseThumbedMedium
from telegram._files.file import File
from telegram._files.photosize import PhotoSize
from telegram._telegramobject import TelegramObject
from typing import Any
class Sticker(_BaseThumbedMedium):
    @classmethod
    def de_json(cls, *a, **k) -> Sticker: ...
    premium_animation: File | None
class StickerSet(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> StickerSet: ...
    stickers: tuple[Sticker, ...]
    thumbnail: PhotoSize | None
def __getattr__(name: str) -> Any: ...
