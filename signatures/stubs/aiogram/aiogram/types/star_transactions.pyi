# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.star_transaction import StarTransaction
from typing import Any
class StarTransactions(TelegramObject):
    transactions: list[StarTransaction]
def __getattr__(name: str) -> Any: ...
