# aiogram 3.31.0
from aiogram.handlers.base import BaseHandler
from aiogram.types.callback_query import CallbackQuery
from aiogram.types.user import User
from typing import Any
class CallbackQueryHandler(BaseHandler[CallbackQuery]):
    from_user: User
def __getattr__(name: str) -> Any: ...
