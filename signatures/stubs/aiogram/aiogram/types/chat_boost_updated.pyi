# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.chat import Chat
from aiogram.types.chat_boost import ChatBoost
from typing import Any
class ChatBoostUpdated(TelegramObject):
    chat: Chat
    boost: ChatBoost
def __getattr__(name: str) -> Any: ...
