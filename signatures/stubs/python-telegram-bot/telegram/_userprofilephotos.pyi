# python-telegram-bot 22.8
from telegram._files.photosize import PhotoSize
from telegram._telegramobject import TelegramObject
from typing import Any
class UserProfilePhotos(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> UserProfilePhotos: ...
    photos: tuple[tuple[PhotoSize, ...], ...]
def __getattr__(name: str) -> Any: ...
