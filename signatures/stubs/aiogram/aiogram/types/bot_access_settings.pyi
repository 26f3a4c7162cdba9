# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.user import User
from typing import Any
class BotAccessSettings(TelegramObject):
    added_users: list[User] | None
def __getattr__(name: str) -> Any: ...
