# python-telegram-bot 22.8
from telegram._gifts import Gift
from telegram._messageentity import MessageEntity
from telegram._telegramobject import TelegramObject
from telegram._uniquegift import UniqueGift
from telegram._user import User
from typing import Any
class OwnedGift(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> OwnedGift: ...
class OwnedGifts(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> OwnedGifts: ...
class OwnedGiftRegular(OwnedGift):
    @classmethod
    def de_json(cls, *a, **k) -> OwnedGiftRegular: ...
    def parse_entity(self, *a, **k) -> str: ...
    def parse_entities(self, *a, **k) -> dict[MessageEntity, str]: ...
    entities: tuple[MessageEntity, ...]
    gift: Gift
    sender_user: User | None
class OwnedGiftUnique(OwnedGift):
    @classmethod
    def de_json(cls, *a, **k) -> OwnedGiftUnique: ...
    gift: UniqueGift
    sender_user: User | None
def __getattr__(name: str) -> Any: ...
