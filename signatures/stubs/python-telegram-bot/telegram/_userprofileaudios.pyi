# python-telegram-bot 22.8
from telegram._files.audio import Audio
from telegram._telegramobject import TelegramObject
from typing import Any
class UserProfileAudios(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> UserProfileAudios: ...
    audios: tuple[Audio, ...]
def __getattr__(name: str) -> Any: ...
