# python-telegram-bot 22.8
from telegram._telegramobject import TelegramObject
from typing import Any
class RevenueWithdrawalState(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> RevenueWithdrawalState: ...
class RevenueWithdrawalStateSucceeded(RevenueWithdrawalState):
    @classmethod
    def de_json(cls, *a, **k) -> RevenueWithdrawalStateSucceeded: ...
def __getattr__(name: str) -> Any: ...
