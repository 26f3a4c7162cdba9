# aiogram 3.31.0
from aiogram.methods.answer_inline_query import AnswerInlineQuery
from aiogram.types.base import TelegramObject
from aiogram.types.user import User
from typing import Any
class InlineQuery(TelegramObject):
    from_user: User
    def answer(self, *a, **k) -> AnswerInlineQuery: ...
def __getattr__(name: str) -> Any: ...
