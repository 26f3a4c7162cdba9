# Pyrogram 2.0.106
from pyrogram.types.inline_mode.inline_query_result import InlineQueryResult
from pyrogram.types.messages_and_media.message_entity import MessageEntity
from typing import Any
class InlineQueryResultDocument(InlineQueryResult):
    async def write(self, *a, **k): ...
    caption_entities: list[MessageEntity]
def __getattr__(name: str) -> Any: ...
