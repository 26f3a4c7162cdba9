# python-telegram-bot 22.8
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class ChatInviteLink(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChatInviteLink: ...
    creator: User
def __getattr__(name: str) -> Any: ...
