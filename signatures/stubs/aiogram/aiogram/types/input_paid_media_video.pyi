# aiogram 3.31.0
from aiogram.types.input_file import InputFile
from aiogram.types.input_paid_media import InputPaidMedia
from typing import Any
class InputPaidMediaVideo(InputPaidMedia):
    media: str | InputFile
    thumbnail: InputFile | None
    cover: str | InputFile | None
def __getattr__(name: str) -> Any: ...
