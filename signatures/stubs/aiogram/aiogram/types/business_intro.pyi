# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.sticker import Sticker
from typing import Any
class BusinessIntro(TelegramObject):
    sticker: Sticker | None
def __getattr__(name: str) -> Any: ...
