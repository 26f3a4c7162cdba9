# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.checklist_task import ChecklistTask
from aiogram.types.message_entity import MessageEntity
from typing import Any
class Checklist(TelegramObject):
    tasks: list[ChecklistTask]
    title_entities: list[MessageEntity] | None
def __getattr__(name: str) -> Any: ...
