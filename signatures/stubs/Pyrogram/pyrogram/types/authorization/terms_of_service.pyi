# Pyrogram 2.0.106
from pyrogram.types.messages_and_media.message_entity import MessageEntity
from pyrogram.types.object import Object
from typing import Any
class TermsOfService(Object):
    entities: list[MessageEntity]
def __getattr__(name: str) -> Any: ...
