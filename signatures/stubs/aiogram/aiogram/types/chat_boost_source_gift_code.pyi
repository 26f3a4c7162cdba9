# aiogram 3.31.0
from aiogram.types.chat_boost_source import ChatBoostSource
from aiogram.types.user import User
from typing import Any
class ChatBoostSourceGiftCode(ChatBoostSource):
    user: User
def __getattr__(name: str) -> Any: ...
