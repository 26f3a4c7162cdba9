# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.chat import Chat
from aiogram.types.user import User
from typing import Any
class GiveawayWinners(TelegramObject):
    chat: Chat
    winners: list[User]
def __getattr__(name: str) -> Any: ...
