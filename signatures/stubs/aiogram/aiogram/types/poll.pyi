# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.message_entity import MessageEntity
from aiogram.types.poll_media import PollMedia
from aiogram.types.poll_option import PollOption
from typing import Any
class Poll(TelegramObject):
    options: list[PollOption]
    question_entities: list[MessageEntity] | None
    explanation_entities: list[MessageEntity] | None
    explanation_media: PollMedia | None
    description_entities: list[MessageEntity] | None
    media: PollMedia | None
def __getattr__(name: str) -> Any: ...
