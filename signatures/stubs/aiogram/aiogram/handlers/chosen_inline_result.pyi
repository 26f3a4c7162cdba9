# aiogram 3.31.0
from aiogram.handlers.base import BaseHandler
from aiogram.types.chosen_inline_result import ChosenInlineResult
from aiogram.types.user import User
from typing import Any
class ChosenInlineResultHandler(BaseHandler[ChosenInlineResult]):
    from_user: User
def __getattr__(name: str) -> Any: ...
