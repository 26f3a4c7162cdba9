# aiogram 3.31.0
from aiogram.types.input_media_audio import InputMediaAudio
from aiogram.types.input_rich_block import InputRichBlock
from typing import Any
class InputRichBlockAudio(InputRichBlock):
    audio: InputMediaAudio
def __getattr__(name: str) -> Any: ...
