# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.message import Message
from aiogram.types.message_entity import MessageEntity
from typing import Any
class EditMessageCaption(TelegramMethod[Message | bool]):
    caption_entities: list[MessageEntity] | None
def __getattr__(name: str) -> Any: ...
