# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.checklist_task import ChecklistTask
from aiogram.types.message import Message
from typing import Any
class ChecklistTasksAdded(TelegramObject):
    tasks: list[ChecklistTask]
    checklist_message: Message | None
def __getattr__(name: str) -> Any: ...
