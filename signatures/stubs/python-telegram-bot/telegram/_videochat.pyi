# python-telegram-bot 22.8
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class VideoChatParticipantsInvited(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> VideoChatParticipantsInvited: ...
    users: tuple[User, ...]
class VideoChatScheduled(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> VideoChatScheduled: ...
def __getattr__(name: str) -> Any: ...
