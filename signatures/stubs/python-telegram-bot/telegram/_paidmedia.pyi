# python-telegram-bot 22.8
from telegram._files.livephoto import LivePhoto
from telegram._files.photosize import PhotoSize
from telegram._files.video import Video
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class PaidMedia(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> PaidMedia: ...
class PaidMediaPhoto(PaidMedia):
    @classmethod
    def de_json(cls, *a, **k) -> PaidMediaPhoto: ...
    photo: tuple[PhotoSize, ...]
class PaidMediaVideo(PaidMedia):
    @classmethod
    def de_json(cls, *a, **k) -> PaidMediaVideo: ...
    video: Video
class PaidMediaLivePhoto(PaidMedia):
    @classmethod
    def de_json(cls, *a, **k) -> PaidMediaLivePhoto: ...
    live_photo: LivePhoto
class PaidMediaInfo(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> PaidMediaInfo: ...
class PaidMediaPurchased(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> PaidMediaPurchased: ...
    from_user: User
def __getattr__(name: str) -> Any: ...
