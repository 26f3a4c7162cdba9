# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._files.sticker import Sticker
from telegram._messageentity import MessageEntity
from telegram._telegramobject import TelegramObject
from typing import Any
class Gift(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> Gift: ...
    publisher_chat: Chat | None
    sticker: Sticker
class Gifts(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> Gifts: ...
    gifts: tuple[Gift, ...]
class GiftInfo(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> GiftInfo: ...
    def parse_entity(self, *a, **k) -> str: ...
    def parse_entities(self, *a, **k) -> dict[MessageEntity, str]: ...
    entities: tuple[MessageEntity, ...]
    gift: Gift
def __getattr__(name: str) -> Any: ...
