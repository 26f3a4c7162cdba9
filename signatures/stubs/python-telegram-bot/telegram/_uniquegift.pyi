# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._files.sticker import Sticker
from telegram._telegramobject import TelegramObject
from typing import Any
class UniqueGiftModel(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> UniqueGiftModel: ...
    sticker: Sticker
class UniqueGiftSymbol(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> UniqueGiftSymbol: ...
    sticker: Sticker
class UniqueGiftBackdrop(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> UniqueGiftBackdrop: ...
class UniqueGift(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> UniqueGift: ...
    model: UniqueGiftModel
    publisher_chat: Chat | None
    symbol: UniqueGiftSymbol
class UniqueGiftInfo(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> UniqueGiftInfo: ...
    gift: UniqueGift
def __getattr__(name: str) -> Any: ...
