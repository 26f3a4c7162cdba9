# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._checklists import Checklist
from telegram._files.animation import Animation
from telegram._files.audio import Audio
from telegram._files.document import Document
from telegram._files.livephoto import LivePhoto
from telegram._files.photosize import PhotoSize
from telegram._files.sticker import Sticker
from telegram._files.video import Video
from telegram._files.videonote import VideoNote
from telegram._files.voice import Voice
from telegram._games.game import Game
from telegram._giveaway import Giveaway, GiveawayWinners
from telegram._messageentity import MessageEntity
from telegram._poll import Poll
from telegram._story import Story
from telegram._telegramobject import TelegramObject
from typing import Any
class ExternalReplyInfo(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ExternalReplyInfo: ...
    animation: Animation | None
    audio: Audio | None
    chat: Chat | None
    checklist: Checklist | None
    document: Document | None
    game: Game | None
    giveaway: Giveaway | None
    giveaway_winners: GiveawayWinners | None
    live_photo: LivePhoto | None
    photo: tuple[PhotoSize, ...] | None
    poll: Poll | None
    sticker: Sticker | None
    story: Story | None
    video: Video | None
    video_note: VideoNote | None
    voice: Voice | None
class TextQuote(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> TextQuote: ...
    entities: tuple[MessageEntity, ...] | None
class ReplyParameters(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ReplyParameters: ...
    quote_entities: tuple[MessageEntity, ...] | None
def __getattr__(name: str) -> Any: ...
