# aiogram 3.31.0
from aiogram.types.chat_member import ChatMember
from aiogram.types.user import User
from typing import Any
class ChatMemberBanned(ChatMember):
    user: User
def __getattr__(name: str) -> Any: ...
