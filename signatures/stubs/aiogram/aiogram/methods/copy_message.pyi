# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.message_entity import MessageEntity
from aiogram.types.message_id import MessageId
from aiogram.types.reply_parameters import ReplyParameters
from typing import Any
class CopyMessage(TelegramMethod[MessageId]):
    caption_entities: list[MessageEntity] | None
    reply_parameters: ReplyParameters | None
def __getattr__(name: str) -> Any: ...
