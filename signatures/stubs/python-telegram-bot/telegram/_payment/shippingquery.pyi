# python-telegram-bot 22.8
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class ShippingQuery(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ShippingQuery: ...
    async def answer(self, *a, **k) -> bool: ...
    from_user: User
def __getattr__(name: str) -> Any: ...
