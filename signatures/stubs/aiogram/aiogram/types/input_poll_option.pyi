# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.message_entity import MessageEntity
from typing import Any
class InputPollOption(TelegramObject):
    text_entities: list[MessageEntity] | None
def __getattr__(name: str) -> Any: ...
