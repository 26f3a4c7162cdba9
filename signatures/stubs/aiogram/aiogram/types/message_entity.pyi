# aiogram 3.31.0
from aiogram.types.base import MutableTelegramObject
from aiogram.types.user import User
from typing import Any
class MessageEntity(MutableTelegramObject):
    user: User | None
    def extract_from(self, *a, **k) -> str: ...
def __getattr__(name: str) -> Any: ...
