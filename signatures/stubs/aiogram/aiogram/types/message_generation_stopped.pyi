# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.chat import Chat
from typing import Any
class MessageGenerationStopped(TelegramObject):
    chat: Chat
def __getattr__(name: str) -> Any: ...
