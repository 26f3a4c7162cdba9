# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.gift import Gift
from typing import Any
class Gifts(TelegramObject):
    gifts: list[Gift]
def __getattr__(name: str) -> Any: ...
