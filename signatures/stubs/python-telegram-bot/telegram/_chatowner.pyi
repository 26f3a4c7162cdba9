# python-telegram-bot 22.8
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class ChatOwnerChanged(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChatOwnerChanged: ...
    new_owner: User
class ChatOwnerLeft(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChatOwnerLeft: ...
    new_owner: User | None
def __getattr__(name: str) -> Any: ...
