# aiogram 3.31.0
from aiogram.handlers.base import BaseHandler
from aiogram.types.shipping_query import ShippingQuery
from aiogram.types.user import User
from typing import Any
class ShippingQueryHandler(BaseHandler[ShippingQuery]):
    from_user: User
def __getattr__(name: str) -> Any: ...
