# python-telegram-bot 22.8
from telegram._telegramobject import TelegramObject
from typing import Any
class MenuButton(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> MenuButton: ...
class MenuButtonWebApp(MenuButton):
    @classmethod
    def de_json(cls, *a, **k) -> MenuButtonWebApp: ...
def __getattr__(name: str) -> Any: ...
