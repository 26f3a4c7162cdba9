# aiogram 3.31.0
from aiogram.types.input_media_voice_note import InputMediaVoiceNote
from aiogram.types.input_rich_block import InputRichBlock
from typing import Any
class InputRichBlockVoiceNote(InputRichBlock):
    voice_note: InputMediaVoiceNote
def __getattr__(name: str) -> Any: ...
