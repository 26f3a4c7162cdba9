# python-telegram-bot 22.8
from telegram._telegramobject import TelegramObject
from typing import Any
class StarTransaction(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> StarTransaction: ...
class StarTransactions(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> StarTransactions: ...
def __getattr__(name: str) -> Any: ...
