# python-telegram-bot 22.8
from telegram._inline.inlinequeryresult import InlineQueryResult
from telegram._messageentity import MessageEntity
from typing import Any
class InlineQueryResultDocument(InlineQueryResult):
    caption_entities: tuple[MessageEntity, ...]
def __getattr__(name: str) -> Any: ...
