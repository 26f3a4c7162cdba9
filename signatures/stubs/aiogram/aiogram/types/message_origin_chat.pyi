# aiogram 3.31.0
from aiogram.types.chat import Chat
from aiogram.types.message_origin import MessageOrigin
from typing import Any
class MessageOriginChat(MessageOrigin):
    sender_chat: Chat
def __getattr__(name: str) -> Any: ...
