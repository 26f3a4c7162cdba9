# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._files.animation import Animation
from telegram._files.audio import Audio
from telegram._files.document import Document
from telegram._files.livephoto import LivePhoto
from telegram._files.photosize import PhotoSize
from telegram._files.sticker import Sticker
from telegram._files.video import Video
from telegram._message import MaybeInaccessibleMessage
from telegram._messageentity import MessageEntity
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class PollMedia(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> PollMedia: ...
    animation: Animation | None
    audio: Audio | None
    document: Document | None
    live_photo: LivePhoto | None
    photo: tuple[PhotoSize, ...]
    sticker: Sticker | None
    video: Video | None
class InputPollOption(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> InputPollOption: ...
    text_entities: tuple[MessageEntity, ...]
class PollOption(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> PollOption: ...
    def parse_entity(self, *a, **k) -> str: ...
    def parse_entities(self, *a, **k) -> dict[MessageEntity, str]: ...
    added_by_chat: Chat | None
    added_by_user: User | None
    media: PollMedia | None
    text_entities: tuple[MessageEntity, ...]
class PollAnswer(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> PollAnswer: ...
    user: User | None
    voter_chat: Chat | None
class PollOptionAdded(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> PollOptionAdded: ...
    def parse_option_text_entity(self, *a, **k) -> str: ...
    def parse_option_text_entities(self, *a, **k) -> dict[MessageEntity, str]: ...
    option_text_entities: tuple[MessageEntity, ...]
    poll_message: MaybeInaccessibleMessage | None
class PollOptionDeleted(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> PollOptionDeleted: ...
    def parse_option_text_entity(self, *a, **k) -> str: ...
    def parse_option_text_entities(self, *a, **k) -> dict[MessageEntity, str]: ...
    option_text_entities: tuple[MessageEntity, ...]
    poll_message: MaybeInaccessibleMessage | None
class Poll(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> Poll: ...
    def parse_explanation_entity(self, *a, **k) -> str: ...
    def parse_explanation_entities(self, *a, **k) -> dict[MessageEntity, str]: ...
    def parse_question_entity(self, *a, **k) -> str: ...
    def parse_question_entities(self, *a, **k) -> dict[MessageEntity, str]: ...
    def parse_description_entity(self, *a, **k) -> str: ...
    def parse_description_entities(self, *a, **k) -> dict[MessageEntity, str]: ...
    description_entities: tuple[MessageEntity, ...]
    explanation_entities: tuple[MessageEntity, ...]
    explanation_media: PollMedia | None
    media: PollMedia | None
    options: tuple[PollOption, ...]
    question_entities: tuple[MessageEntity, ...]
def __getattr__(name: str) -> Any: ...
