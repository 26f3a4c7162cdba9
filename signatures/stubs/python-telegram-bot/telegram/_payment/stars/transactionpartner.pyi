# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._gifts import Gift
from telegram._payment.stars.affiliateinfo import AffiliateInfo
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class TransactionPartner(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> TransactionPartner: ...
class TransactionPartnerAffiliateProgram(TransactionPartner):
    @classmethod
    def de_json(cls, *a, **k) -> TransactionPartnerAffiliateProgram: ...
    sponsor_user: User | None
class TransactionPartnerChat(TransactionPartner):
    @classmethod
    def de_json(cls, *a, **k) -> TransactionPartnerChat: ...
    chat: Chat
    gift: Gift | None
class TransactionPartnerFragment(TransactionPartner):
    @classmethod
    def de_json(cls, *a, **k) -> TransactionPartnerFragment: ...
class TransactionPartnerUser(TransactionPartner):
    @classmethod
    def de_json(cls, *a, **k) -> TransactionPartnerUser: ...
    affiliate: AffiliateInfo | None
    gift: Gift | None
    user: User
def __getattr__(name: str) -> Any: ...
