# python-telegram-bot 22.8
from telegram._files.document import Document
from telegram._telegramobject import TelegramObject
from typing import Any
class BackgroundFill(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> BackgroundFill: ...
class BackgroundType(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> BackgroundType: ...
class BackgroundTypeWallpaper(BackgroundType):
    document: Document
class BackgroundTypePattern(BackgroundType):
    document: Document
class ChatBackground(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChatBackground: ...
def __getattr__(name: str) -> Any: ...
