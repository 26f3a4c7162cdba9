# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.owned_gift_regular import OwnedGiftRegular
from aiogram.types.owned_gift_unique import OwnedGiftUnique
from typing import Any
class OwnedGifts(TelegramObject):
    gifts: list[OwnedGiftRegular | OwnedGiftUnique]
def __getattr__(name: str) -> Any: ...
