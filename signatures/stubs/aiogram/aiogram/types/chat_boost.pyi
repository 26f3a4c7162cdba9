# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.chat_boost_source_gift_code import ChatBoostSourceGiftCode
from aiogram.types.chat_boost_source_giveaway import ChatBoostSourceGiveaway
from aiogram.types.chat_boost_source_premium import ChatBoostSourcePremium
from typing import Any
class ChatBoost(TelegramObject):
    source: ChatBoostSourcePremium | ChatBoostSourceGiftCode | ChatBoostSourceGiveaway
def __getattr__(name: str) -> Any: ...
