# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.file import File
from aiogram.types.input_file import InputFile
from typing import Any
class UploadStickerFile(TelegramMethod[File]):
    sticker: InputFile
def __getattr__(name: str) -> Any: ...
