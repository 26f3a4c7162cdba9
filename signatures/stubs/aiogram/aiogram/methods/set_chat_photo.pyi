# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_file import InputFile
from typing import Any
class SetChatPhoto(TelegramMethod[bool]):
    photo: InputFile
def __getattr__(name: str) -> Any: ...
