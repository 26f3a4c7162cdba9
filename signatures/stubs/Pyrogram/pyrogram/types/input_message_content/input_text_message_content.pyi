# Pyrogram 2.0.106
from pyrogram.types.input_message_content.input_message_content import InputMessageContent
from pyrogram.types.messages_and_media.message_entity import MessageEntity
from typing import Any
class InputTextMessageContent(InputMessageContent):
    async def write(self, *a, **k): ...
    entities: list[MessageEntity]
def __getattr__(name: str) -> Any: ...
