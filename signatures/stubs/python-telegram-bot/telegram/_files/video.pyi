# python-telegram-bot 22.8
from telegram._files._basethumbedmedium import _BaseThumbedMedium
from telegram._files.photosize import PhotoSize
from telegram._files.videoquality import VideoQuality
from typing import Any, Sequence
class Video(_BaseThumbedMedium):
    @classmethod
    def de_json(cls, *a, **k) -> Video: ...
    cover: Sequence[PhotoSize] | None
    qualities: Sequence[VideoQuality] | None
def __getattr__(name: str) -> Any: ...
