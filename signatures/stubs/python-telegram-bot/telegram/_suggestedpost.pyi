# python-telegram-bot 22.8
from telegram._message import Message
from telegram._telegramobject import TelegramObject
from typing import Any
class SuggestedPostParameters(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> SuggestedPostParameters: ...
class SuggestedPostInfo(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> SuggestedPostInfo: ...
class SuggestedPostDeclined(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> SuggestedPostDeclined: ...
    suggested_post_message: Message | None
class SuggestedPostPaid(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> SuggestedPostPaid: ...
    suggested_post_message: Message | None
class SuggestedPostRefunded(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> SuggestedPostRefunded: ...
    suggested_post_message: Message | None
class SuggestedPostApproved(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> SuggestedPostApproved: ...
    suggested_post_message: Message | None
class SuggestedPostApprovalFailed(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> SuggestedPostApprovalFailed: ...
    suggested_post_message: Message | None
def __getattr__(name: str) -> Any: ...
