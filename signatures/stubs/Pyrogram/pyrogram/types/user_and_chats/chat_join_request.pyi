# Pyrogram 2.0.106
from pyrogram.types.object import Object
from pyrogram.types.update import Update
from pyrogram.types.user_and_chats.chat import Chat
from pyrogram.types.user_and_chats.chat_invite_link import ChatInviteLink
from pyrogram.types.user_and_chats.user import User
from typing import Any
class ChatJoinRequest(Object, Update):
    async def approve(self, *a, **k) -> bool: ...
    async def decline(self, *a, **k) -> bool: ...
    chat: Chat
    from_user: User
    invite_link: ChatInviteLink
def __getattr__(name: str) -> Any: ...
