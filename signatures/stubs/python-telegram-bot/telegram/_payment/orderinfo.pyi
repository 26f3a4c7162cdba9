# python-telegram-bot 22.8
from telegram._telegramobject import TelegramObject
from typing import Any
class OrderInfo(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> OrderInfo: ...
def __getattr__(name: str) -> Any: ...
