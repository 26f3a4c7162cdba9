# aiogram 3.31.0
from aiogram.handlers.base import BaseHandler
from aiogram.types.inline_query import InlineQuery
from aiogram.types.user import User
from typing import Any
class InlineQueryHandler(BaseHandler[InlineQuery]):
    from_user: User
def __getattr__(name: str) -> Any: ...
