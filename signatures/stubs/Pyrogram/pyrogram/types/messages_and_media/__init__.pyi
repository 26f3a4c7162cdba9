# Pyrogram 2.0.106
from pyrogram.types.messages_and_media.message import Message as Message
from pyrogram.types.messages_and_media.message_entity import MessageEntity as MessageEntity
from pyrogram.types.messages_and_media.poll import Poll as Poll
from typing import Any
def __getattr__(name: str) -> Any: ...
