# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_media_animation import InputMediaAnimation
from aiogram.types.input_media_audio import InputMediaAudio
from aiogram.types.input_media_document import InputMediaDocument
from aiogram.types.input_media_live_photo import InputMediaLivePhoto
from aiogram.types.input_media_photo import InputMediaPhoto
from aiogram.types.input_media_video import InputMediaVideo
from typing import Any
class EditEphemeralMessageMedia(TelegramMethod[bool]):
    media: InputMediaAnimation | InputMediaAudio | InputMediaDocument | InputMediaLivePhoto | InputMediaPhoto | InputMediaVideo
def __getattr__(name: str) -> Any: ...
