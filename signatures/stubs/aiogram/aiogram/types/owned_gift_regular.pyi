# aiogram 3.31.0
from aiogram.types.gift import Gift
from aiogram.types.message_entity import MessageEntity
from aiogram.types.owned_gift import OwnedGift
from aiogram.types.user import User
from typing import Any
class OwnedGiftRegular(OwnedGift):
    gift: Gift
    sender_user: User | None
    entities: list[MessageEntity] | None
def __getattr__(name: str) -> Any: ...
