# Pyrogram 2.0.106
from pyrogram.types.messages_and_media.message_entity import MessageEntity
from pyrogram.types.object import Object
from pyrogram.types.update import Update
from typing import Any
class Poll(Object, Update):
    explanation_entities: list[MessageEntity] | None
def __getattr__(name: str) -> Any: ...
