# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.message_entity import MessageEntity
from typing import Any
class GiftPremiumSubscription(TelegramMethod[bool]):
    text_entities: list[MessageEntity] | None
def __getattr__(name: str) -> Any: ...
