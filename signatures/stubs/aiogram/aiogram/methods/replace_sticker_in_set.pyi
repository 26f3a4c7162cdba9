# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_sticker import InputSticker
from typing import Any
class ReplaceStickerInSet(TelegramMethod[bool]):
    sticker: InputSticker
def __getattr__(name: str) -> Any: ...
