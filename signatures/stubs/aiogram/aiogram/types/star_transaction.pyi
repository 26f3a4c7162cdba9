# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.transaction_partner_affiliate_program import TransactionPartnerAffiliateProgram
from aiogram.types.transaction_partner_chat import TransactionPartnerChat
from aiogram.types.transaction_partner_user import TransactionPartnerUser
from typing import Any
class StarTransaction(TelegramObject):
    source: TransactionPartnerUser | TransactionPartnerChat | TransactionPartnerAffiliateProgram | Any | None
    receiver: TransactionPartnerUser | TransactionPartnerChat | TransactionPartnerAffiliateProgram | Any | None
def __getattr__(name: str) -> Any: ...
