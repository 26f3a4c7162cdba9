# aiogram 3.31.0
from aiogram.types.input_message_content import InputMessageContent
from aiogram.types.message_entity import MessageEntity
from typing import Any
class InputTextMessageContent(InputMessageContent):
    entities: list[MessageEntity] | None
def __getattr__(name: str) -> Any: ...
