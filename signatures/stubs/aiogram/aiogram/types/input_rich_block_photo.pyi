# aiogram 3.31.0
from aiogram.types.input_media_photo import InputMediaPhoto
from aiogram.types.input_rich_block import InputRichBlock
from typing import Any
class InputRichBlockPhoto(InputRichBlock):
    photo: InputMediaPhoto
def __getattr__(name: str) -> Any: ...
