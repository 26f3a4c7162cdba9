# aiogram 3.31.0
from aiogram.types.transaction_partner import TransactionPartner
from aiogram.types.user import User
from typing import Any
class TransactionPartnerAffiliateProgram(TransactionPartner):
    sponsor_user: User | None
def __getattr__(name: str) -> Any: ...
