# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.chat import Chat
from aiogram.types.sticker import Sticker
from typing import Any
class Gift(TelegramObject):
    sticker: Sticker
    publisher_chat: Chat | None
def __getattr__(name: str) -> Any: ...
