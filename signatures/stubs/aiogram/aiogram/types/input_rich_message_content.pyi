# aiogram 3.31.0
from aiogram.types.input_message_content import InputMessageContent
from aiogram.types.input_rich_message import InputRichMessage
from typing import Any
class InputRichMessageContent(InputMessageContent):
    rich_message: InputRichMessage
def __getattr__(name: str) -> Any: ...
