# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.inaccessible_message import InaccessibleMessage
from aiogram.types.message import Message
from aiogram.types.message_entity import MessageEntity
from typing import Any
class PollOptionAdded(TelegramObject):
    poll_message: Message | InaccessibleMessage | None
    option_text_entities: list[MessageEntity] | None
def __getattr__(name: str) -> Any: ...
