# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.message_entity import MessageEntity
from aiogram.types.story import Story
from typing import Any
class PostStory(TelegramMethod[Story]):
    caption_entities: list[MessageEntity] | None
def __getattr__(name: str) -> Any: ...
