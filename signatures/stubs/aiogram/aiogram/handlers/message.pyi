# aiogram 3.31.0
from aiogram.handlers.base import BaseHandler
from aiogram.types.chat import Chat
from aiogram.types.message import Message
from aiogram.types.user import User
from typing import Any
class MessageHandler(BaseHandler[Message]):
    from_user: User | None
    chat: Chat
def __getattr__(name: str) -> Any: ...
