# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class MessageReactionCountUpdated(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> MessageReactionCountUpdated: ...
    chat: Chat
class MessageReactionUpdated(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> MessageReactionUpdated: ...
    actor_chat: Chat | None
    chat: Chat
    user: User | None
def __getattr__(name: str) -> Any: ...
