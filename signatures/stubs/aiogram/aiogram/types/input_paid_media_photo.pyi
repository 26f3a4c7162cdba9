# aiogram 3.31.0
from aiogram.types.input_file import InputFile
from aiogram.types.input_paid_media import InputPaidMedia
from typing import Any
class InputPaidMediaPhoto(InputPaidMedia):
    media: str | InputFile
def __getattr__(name: str) -> Any: ...
