# python-telegram-bot 22.8
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class ManagedBotCreated(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ManagedBotCreated: ...
    bot: User
class ManagedBotUpdated(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ManagedBotUpdated: ...
    bot: User
    user: User
def __getattr__(name: str) -> Any: ...
