# python-telegram-bot 22.8
from telegram._telegramobject import TelegramObject
from typing import Any
class PreparedInlineMessage(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> PreparedInlineMessage: ...
def __getattr__(name: str) -> Any: ...
