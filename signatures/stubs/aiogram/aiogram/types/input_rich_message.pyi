# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.input_rich_block_animation import InputRichBlockAnimation
from aiogram.types.input_rich_block_audio import InputRichBlockAudio
from aiogram.types.input_rich_block_document import InputRichBlockDocument
from aiogram.types.input_rich_block_photo import InputRichBlockPhoto
from aiogram.types.input_rich_block_video import InputRichBlockVideo
from aiogram.types.input_rich_block_voice_note import InputRichBlockVoiceNote
from aiogram.types.input_rich_message_media import InputRichMessageMedia
from typing import Any
class InputRichMessage(TelegramObject):
    blocks: list[Any | InputRichBlockAnimation | InputRichBlockAudio | InputRichBlockDocument | InputRichBlockPhoto | InputRichBlockVideo | InputRichBlockVoiceNote] | None
    media: list[InputRichMessageMedia] | None
def __getattr__(name: str) -> Any: ...
