# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.message import Message
from aiogram.types.reply_parameters import ReplyParameters
from typing import Any
class SendLocation(TelegramMethod[Message]):
    reply_parameters: ReplyParameters | None
def __getattr__(name: str) -> Any: ...
