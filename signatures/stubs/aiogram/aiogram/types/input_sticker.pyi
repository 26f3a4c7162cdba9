# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.input_file import InputFile
from typing import Any
class InputSticker(TelegramObject):
    sticker: str | InputFile
def __getattr__(name: str) -> Any: ...
