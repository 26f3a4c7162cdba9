# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._files.sticker import Sticker
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class BusinessConnection(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> BusinessConnection: ...
    user: User
class BusinessMessagesDeleted(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> BusinessMessagesDeleted: ...
    chat: Chat
class BusinessIntro(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> BusinessIntro: ...
    sticker: Sticker | None
class BusinessLocation(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> BusinessLocation: ...
def __getattr__(name: str) -> Any: ...
