# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.chat import Chat
from aiogram.types.unique_gift_model import UniqueGiftModel
from aiogram.types.unique_gift_symbol import UniqueGiftSymbol
from typing import Any
class UniqueGift(TelegramObject):
    model: UniqueGiftModel
    symbol: UniqueGiftSymbol
    publisher_chat: Chat | None
def __getattr__(name: str) -> Any: ...
