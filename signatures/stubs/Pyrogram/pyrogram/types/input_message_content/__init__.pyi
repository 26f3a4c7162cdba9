# Pyrogram 2.0.106
from pyrogram.types.input_message_content.input_message_content import InputMessageContent as InputMessageContent
from pyrogram.types.input_message_content.input_text_message_content import InputTextMessageContent as InputTextMessageContent
from typing import Any
def __getattr__(name: str) -> Any: ...
