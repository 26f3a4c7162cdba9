# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_sticker import InputSticker
from typing import Any
class CreateNewStickerSet(TelegramMethod[bool]):
    stickers: list[InputSticker]
def __getattr__(name: str) -> Any: ...
