# aiogram 3.31.0
from aiogram.methods.answer_shipping_query import AnswerShippingQuery
from aiogram.types.base import TelegramObject
from aiogram.types.user import User
from typing import Any
class ShippingQuery(TelegramObject):
    from_user: User
    def answer(self, *a, **k) -> AnswerShippingQuery: ...
def __getattr__(name: str) -> Any: ...
