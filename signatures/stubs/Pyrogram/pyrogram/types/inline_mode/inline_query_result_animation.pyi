# Pyrogram 2.0.106
from pyrogram.types.bots_and_keyboards.inline_keyboard_markup import InlineKeyboardMarkup
from pyrogram.types.inline_mode.inline_query_result import InlineQueryResult
from pyrogram.types.input_message_content.input_message_content import InputMessageContent
from pyrogram.types.messages_and_media.message_entity import MessageEntity
from typing import Any
class InlineQueryResultAnimation(InlineQueryResult):
    async def write(self, *a, **k): ...
    caption_entities: list[MessageEntity]
    input_message_content: InputMessageContent
    reply_markup: InlineKeyboardMarkup
def __getattr__(name: str) -> Any: ...
