# aiogram 3.31.0
from aiogram.handlers.base import BaseHandler
from aiogram.types.chat_member_updated import ChatMemberUpdated
from aiogram.types.user import User
from typing import Any
class ChatMemberHandler(BaseHandler[ChatMemberUpdated]):
    from_user: User
def __getattr__(name: str) -> Any: ...
