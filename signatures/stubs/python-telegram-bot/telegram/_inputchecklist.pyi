# python-telegram-bot 22.8
from telegram._messageentity import MessageEntity
from telegram._telegramobject import TelegramObject
from typing import Any
class InputChecklistTask(TelegramObject):
    text_entities: tuple[MessageEntity, ...]
class InputChecklist(TelegramObject):
    tasks: tuple[InputChecklistTask, ...]
    title_entities: tuple[MessageEntity, ...]
def __getattr__(name: str) -> Any: ...
