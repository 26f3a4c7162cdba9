# aiogram 3.31.0
from aiogram.types.input_media_video import InputMediaVideo
from aiogram.types.input_rich_block import InputRichBlock
from typing import Any
class InputRichBlockVideo(InputRichBlock):
    video: InputMediaVideo
def __getattr__(name: str) -> Any: ...
