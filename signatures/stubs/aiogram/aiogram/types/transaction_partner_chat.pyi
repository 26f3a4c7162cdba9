# aiogram 3.31.0
from aiogram.types.chat import Chat
from aiogram.types.gift import Gift
from aiogram.types.transaction_partner import TransactionPartner
from typing import Any
class TransactionPartnerChat(TransactionPartner):
    chat: Chat
    gift: Gift | None
def __getattr__(name: str) -> Any: ...
