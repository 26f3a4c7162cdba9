# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._message import Message
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class Giveaway(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> Giveaway: ...
    chats: tuple[Chat, ...]
class GiveawayWinners(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> GiveawayWinners: ...
    chat: Chat
    winners: tuple[User, ...]
class GiveawayCompleted(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> GiveawayCompleted: ...
    giveaway_message: Message | None
def __getattr__(name: str) -> Any: ...
