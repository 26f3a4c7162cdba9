# python-telegram-bot 22.8
from telegram._telegramobject import TelegramObject
from typing import Any
class ReactionType(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ReactionType: ...
class ReactionCount(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ReactionCount: ...
def __getattr__(name: str) -> Any: ...
