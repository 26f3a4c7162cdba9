# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_media_audio import InputMediaAudio
from aiogram.types.input_media_document import InputMediaDocument
from aiogram.types.input_media_live_photo import InputMediaLivePhoto
from aiogram.types.input_media_photo import InputMediaPhoto
from aiogram.types.input_media_video import InputMediaVideo
from aiogram.types.message import Message
from aiogram.types.reply_parameters import ReplyParameters
from typing import Any
class SendMediaGroup(TelegramMethod[list[Message]]):
    media: list[InputMediaAudio | InputMediaDocument | InputMediaLivePhoto | InputMediaPhoto | InputMediaVideo]
    reply_parameters: ReplyParameters | None
def __getattr__(name: str) -> Any: ...
