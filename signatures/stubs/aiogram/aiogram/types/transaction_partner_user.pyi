# aiogram 3.31.0
from aiogram.types.affiliate_info import AffiliateInfo
from aiogram.types.gift import Gift
from aiogram.types.transaction_partner import TransactionPartner
from aiogram.types.user import User
from typing import Any
class TransactionPartnerUser(TransactionPartner):
    user: User
    affiliate: AffiliateInfo | None
    gift: Gift | None
def __getattr__(name: str) -> Any: ...
