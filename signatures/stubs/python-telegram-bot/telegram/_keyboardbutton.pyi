# python-telegram-bot 22.8
from telegram._telegramobject import TelegramObject
from typing import Any
class KeyboardButton(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> KeyboardButton: ...
def __getattr__(name: str) -> Any: ...
