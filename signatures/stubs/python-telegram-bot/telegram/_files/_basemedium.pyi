# python-telegram-bot 22.8
from telegram._files.file import File
from telegram._telegramobject import TelegramObject
from typing import Any
class _BaseMedium(TelegramObject):
    async def get_file(self, *a, **k) -> File: ...
def __getattr__(name: str) -> Any: ...
