# aiogram 3.31.0
from aiogram.handlers.base import BaseHandler
from aiogram.types.pre_checkout_query import PreCheckoutQuery
from aiogram.types.user import User
from typing import Any
class PreCheckoutQueryHandler(BaseHandler[PreCheckoutQuery]):
    from_user: User
def __getattr__(name: str) -> Any: ...
