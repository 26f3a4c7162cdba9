# python-telegram-bot 22.8
from telegram._files.animation import Animation
from telegram._files.photosize import PhotoSize
from telegram._messageentity import MessageEntity
from telegram._telegramobject import TelegramObject
from typing import Any
class Game(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> Game: ...
    def parse_text_entity(self, *a, **k) -> str: ...
    def parse_text_entities(self, *a, **k) -> dict[MessageEntity, str]: ...
    animation: Animation | None
    photo: tuple[PhotoSize, ...]
    text_entities: tuple[MessageEntity, ...]
def __getattr__(name: str) -> Any: ...
