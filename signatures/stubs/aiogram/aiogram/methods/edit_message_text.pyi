# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_rich_message import InputRichMessage
from aiogram.types.message import Message
from aiogram.types.message_entity import MessageEntity
from typing import Any
class EditMessageText(TelegramMethod[Message | bool]):
    entities: list[MessageEntity] | None
    rich_message: InputRichMessage | None
def __getattr__(name: str) -> Any: ...
