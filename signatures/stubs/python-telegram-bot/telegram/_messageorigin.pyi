# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class MessageOrigin(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> MessageOrigin: ...
class MessageOriginUser(MessageOrigin):
    sender_user: User
class MessageOriginChat(MessageOrigin):
    sender_chat: Chat
class MessageOriginChannel(MessageOrigin):
    chat: Chat
def __getattr__(name: str) -> Any: ...
