# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class ChatBoostSource(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChatBoostSource: ...
class ChatBoostSourcePremium(ChatBoostSource):
    user: User
class ChatBoostSourceGiftCode(ChatBoostSource):
    user: User
class ChatBoostSourceGiveaway(ChatBoostSource):
    user: User | None
class ChatBoost(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChatBoost: ...
class ChatBoostUpdated(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChatBoostUpdated: ...
    chat: Chat
class ChatBoostRemoved(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChatBoostRemoved: ...
    chat: Chat
class UserChatBoosts(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> UserChatBoosts: ...
def __getattr__(name: str) -> Any: ...
