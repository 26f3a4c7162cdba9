# aiogram 3.31.0
from aiogram.types.base import TelegramObject
from aiogram.types.chat import Chat
from aiogram.types.message_entity import MessageEntity
from aiogram.types.poll_media import PollMedia
from aiogram.types.user import User
from typing import Any
class PollOption(TelegramObject):
    text_entities: list[MessageEntity] | None
    media: PollMedia | None
    added_by_user: User | None
    added_by_chat: Chat | None
def __getattr__(name: str) -> Any: ...
