# aiogram 3.31.0
from aiogram.methods.answer_pre_checkout_query import AnswerPreCheckoutQuery
from aiogram.types.base import TelegramObject
from aiogram.types.user import User
from typing import Any
class PreCheckoutQuery(TelegramObject):
    from_user: User
    def answer(self, *a, **k) -> AnswerPreCheckoutQuery: ...
def __getattr__(name: str) -> Any: ...
