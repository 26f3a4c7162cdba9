# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_rich_message import InputRichMessage
from aiogram.types.message import Message
from aiogram.types.reply_parameters import ReplyParameters
from typing import Any
class SendRichMessage(TelegramMethod[Message]):
    rich_message: InputRichMessage
    reply_parameters: ReplyParameters | None
def __getattr__(name: str) -> Any: ...
