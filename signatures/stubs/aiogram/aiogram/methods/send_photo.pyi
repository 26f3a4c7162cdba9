# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_file import InputFile
from aiogram.types.message import Message
from aiogram.types.message_entity import MessageEntity
from aiogram.types.reply_parameters import ReplyParameters
from typing import Any
class SendPhoto(TelegramMethod[Message]):
    photo: str | InputFile
    caption_entities: list[MessageEntity] | None
    reply_parameters: ReplyParameters | None
def __getattr__(name: str) -> Any: ...
