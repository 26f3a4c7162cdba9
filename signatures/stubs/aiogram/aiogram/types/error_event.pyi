# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.update import Update
from typing import Any
class ErrorEvent(TelegramObject):
    update: Update
def __getattr__(name: str) -> Any: ...
