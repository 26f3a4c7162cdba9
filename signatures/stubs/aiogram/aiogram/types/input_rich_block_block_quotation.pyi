# aiogram 3.31.0
from aiogram.types.input_rich_block import InputRichBlock
from aiogram.types.input_rich_block_animation import InputRichBlockAnimation
from aiogram.types.input_rich_block_audio import InputRichBlockAudio
from aiogram.types.input_rich_block_document import InputRichBlockDocument
from aiogram.types.input_rich_block_photo import InputRichBlockPhoto
from aiogram.types.input_rich_block_video import InputRichBlockVideo
from aiogram.types.input_rich_block_voice_note import InputRichBlockVoiceNote
from typing import Any
class InputRichBlockBlockQuotation(InputRichBlock):
    blocks: list[Any | InputRichBlockAnimation | InputRichBlockAudio | InputRichBlockDocument | InputRichBlockPhoto | InputRichBlockVideo | InputRichBlockVoiceNote]
def __getattr__(name: str) -> Any: ...
