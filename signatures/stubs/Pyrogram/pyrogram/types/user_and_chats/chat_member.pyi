# Pyrogram 2.0.106
from pyrogram.types.object import Object
from pyrogram.types.user_and_chats.chat import Chat
from pyrogram.types.user_and_chats.user import User
from typing import Any
class ChatMember(Object):
    chat: Chat
    invited_by: User
    promoted_by: User
    restricted_by: User
    user: User
def __getattr__(name: str) -> Any: ...
