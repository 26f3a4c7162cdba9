# aiogram 3.31.0
from aiogram.types.input_file import InputFile
from aiogram.types.input_media import InputMedia
from aiogram.types.input_poll_media import InputPollMedia
from aiogram.types.input_poll_option_media import InputPollOptionMedia
from aiogram.types.message_entity import MessageEntity
from typing import Any
class InputMediaPhoto(InputMedia, InputPollMedia, InputPollOptionMedia):
    media: str | InputFile
    caption_entities: list[MessageEntity] | None
def __getattr__(name: str) -> Any: ...
