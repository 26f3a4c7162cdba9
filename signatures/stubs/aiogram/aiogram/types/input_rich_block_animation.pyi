# aiogram 3.31.0
from aiogram.types.input_media_animation import InputMediaAnimation
from aiogram.types.input_rich_block import InputRichBlock
from typing import Any
class InputRichBlockAnimation(InputRichBlock):
    animation: InputMediaAnimation
def __getattr__(name: str) -> Any: ...
