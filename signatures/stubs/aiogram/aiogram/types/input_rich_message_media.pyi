# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.input_media_animation import InputMediaAnimation
from aiogram.types.input_media_audio import InputMediaAudio
from aiogram.types.input_media_document import InputMediaDocument
from aiogram.types.input_media_photo import InputMediaPhoto
from aiogram.types.input_media_video import InputMediaVideo
from aiogram.types.input_media_voice_note import InputMediaVoiceNote
from typing import Any
class InputRichMessageMedia(TelegramObject):
    media: InputMediaAnimation | InputMediaAudio | InputMediaDocument | InputMediaPhoto | InputMediaVideo | InputMediaVoiceNote
def __getattr__(name: str) -> Any: ...
