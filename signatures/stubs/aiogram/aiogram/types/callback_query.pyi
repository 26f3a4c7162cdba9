# aiogram 3.31.0
from aiogram.methods.answer_callback_query import AnswerCallbackQuery
from aiogram.types.base import TelegramObject
from aiogram.types.inaccessible_message import InaccessibleMessage
from aiogram.types.message import Message
from aiogram.types.user import User
from typing import Any
class CallbackQuery(TelegramObject):
    from_user: User
    message: Message | InaccessibleMessage | None
    def answer(self, *a, **k) -> AnswerCallbackQuery: ...
def __getattr__(name: str) -> Any: ...
