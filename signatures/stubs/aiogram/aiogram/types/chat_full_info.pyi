# aiogram 3.31.0
from aiogram.types.business_intro import BusinessIntro
from aiogram.types.chat import Chat
from aiogram.types.message import Message
from aiogram.types.user import User
from typing import Any
class ChatFullInfo(Chat):
    business_intro: BusinessIntro | None
    personal_chat: Chat | None
    parent_chat: Chat | None
    pinned_message: Message | None
    guard_bot: User | None
def __getattr__(name: str) -> Any: ...
