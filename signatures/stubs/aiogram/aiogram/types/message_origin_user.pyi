# aiogram 3.31.0
from aiogram.types.message_origin import MessageOrigin
from aiogram.types.user import User
from typing import Any
class MessageOriginUser(MessageOrigin):
    sender_user: User
def __getattr__(name: str) -> Any: ...
