# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_paid_media_photo import InputPaidMediaPhoto
from aiogram.types.input_paid_media_video import InputPaidMediaVideo
from aiogram.types.message import Message
from aiogram.types.message_entity import MessageEntity
from aiogram.types.reply_parameters import ReplyParameters
from typing import Any
class SendPaidMedia(TelegramMethod[Message]):
    media: list[Any | InputPaidMediaPhoto | InputPaidMediaVideo]
    caption_entities: list[MessageEntity] | None
    reply_parameters: ReplyParameters | None
def __getattr__(name: str) -> Any: ...
