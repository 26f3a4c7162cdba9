# Pyrogram 2.0.106
from pyrogram.types.messages_and_media.message import Message
from pyrogram.types.object import Object
from pyrogram.types.user_and_chats.chat import Chat
from typing import Any
class Dialog(Object):
    chat: Chat
    top_message: Message
def __getattr__(name: str) -> Any: ...
