# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.chat_boost import ChatBoost
from typing import Any
class UserChatBoosts(TelegramObject):
    boosts: list[ChatBoost]
def __getattr__(name: str) -> Any: ...
