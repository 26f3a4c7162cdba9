# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_rich_message import InputRichMessage
from typing import Any
class SendRichMessageDraft(TelegramMethod[bool]):
    rich_message: InputRichMessage
def __getattr__(name: str) -> Any: ...
