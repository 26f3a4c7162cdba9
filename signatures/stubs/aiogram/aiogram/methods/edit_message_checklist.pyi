# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.input_checklist import InputChecklist
from aiogram.types.message import Message
from typing import Any
class EditMessageChecklist(TelegramMethod[Message]):
    checklist: InputChecklist
def __getattr__(name: str) -> Any: ...
