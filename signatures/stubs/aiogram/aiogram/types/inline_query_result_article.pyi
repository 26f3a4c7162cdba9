# aiogram 3.31.0
from aiogram.types.inline_query_result import InlineQueryResult
from aiogram.types.input_rich_message_content import InputRichMessageContent
from aiogram.types.input_text_message_content import InputTextMessageContent
from typing import Any
class InlineQueryResultArticle(InlineQueryResult):
    input_message_content: InputTextMessageContent | InputRichMessageContent | Any
def __getattr__(name: str) -> Any: ...
