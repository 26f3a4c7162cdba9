# Pyrogram 2.0.106
from pyrogram.types.bots_and_keyboards.inline_keyboard_markup import InlineKeyboardMarkup
from pyrogram.types.input_message_content.input_message_content import InputMessageContent
from pyrogram.types.object import Object
from typing import Any
class InlineQueryResult(Object):
    async def write(self, *a, **k): ...
    input_message_content: InputMessageContent
    reply_markup: InlineKeyboardMarkup
def __getattr__(name: str) -> Any: ...
