# aiogram 3.31.0
from aiogram.types.inline_query_result import InlineQueryResult
from aiogram.types.input_rich_message_content import InputRichMessageContent
from aiogram.types.input_text_message_content import InputTextMessageContent
from aiogram.types.message_entity import MessageEntity
from typing import Any
class InlineQueryResultGif(InlineQueryResult):
    caption_entities: list[MessageEntity] | None
    input_message_content: InputTextMessageContent | InputRichMessageContent | Any | None
def __getattr__(name: str) -> Any: ...
