# python-telegram-bot 22.8
from telegram._files.photosize import PhotoSize
from telegram._telegramobject import TelegramObject
from typing import Any
class UsersShared(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> UsersShared: ...
    users: tuple[SharedUser, ...]
class ChatShared(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChatShared: ...
    photo: tuple[PhotoSize, ...] | None
class SharedUser(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> SharedUser: ...
    photo: tuple[PhotoSize, ...] | None
def __getattr__(name: str) -> Any: ...
