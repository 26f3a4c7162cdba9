# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.message_entity import MessageEntity
from aiogram.types.unique_gift import UniqueGift
from typing import Any
class UniqueGiftInfo(TelegramObject):
    gift: UniqueGift
    entities: list[MessageEntity] | None
def __getattr__(name: str) -> Any: ...
