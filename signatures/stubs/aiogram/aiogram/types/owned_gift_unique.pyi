# aiogram 3.31.0
from aiogram.types.owned_gift import OwnedGift
from aiogram.types.unique_gift import UniqueGift
from aiogram.types.user import User
from typing import Any
class OwnedGiftUnique(OwnedGift):
    gift: UniqueGift
    sender_user: User | None
def __getattr__(name: str) -> Any: ...
