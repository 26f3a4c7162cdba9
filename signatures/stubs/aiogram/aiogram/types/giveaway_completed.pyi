# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.message import Message
from typing import Any
class GiveawayCompleted(TelegramObject):
    giveaway_message: Message | None
def __getattr__(name: str) -> Any: ...
