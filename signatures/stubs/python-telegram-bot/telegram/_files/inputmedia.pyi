# python-telegram-bot 22.8
from telegram._messageentity import MessageEntity
from telegram._telegramobject import TelegramObject
from typing import Any
class _BaseInputMedia(TelegramObject): ...
class InputMedia(_BaseInputMedia):
    caption_entities: tuple[MessageEntity, ...]
def __getattr__(name: str) -> Any: ...
