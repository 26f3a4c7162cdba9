# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class AffiliateInfo(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> AffiliateInfo: ...
    affiliate_chat: Chat | None
    affiliate_user: User | None
def __getattr__(name: str) -> Any: ...
