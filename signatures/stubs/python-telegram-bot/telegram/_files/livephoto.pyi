# python-telegram-bot 22.8
from telegram._files._basemedium import _BaseMedium
from telegram._files.photosize import PhotoSize
from typing import Any, Sequence
class LivePhoto(_BaseMedium):
    @classmethod
    def de_json(cls, *a, **k) -> LivePhoto: ...
    photo: Sequence[PhotoSize] | None
def __getattr__(name: str) -> Any: ...
