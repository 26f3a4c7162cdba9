# python-telegram-bot 22.8
from telegram._business import BusinessIntro
from telegram._chat import Chat, _ChatBase
from telegram._files.audio import Audio
from telegram._files.chatphoto import ChatPhoto
from telegram._message import Message
from typing import Any
class ChatFullInfo(_ChatBase):
    @classmethod
    def de_json(cls, *a, **k) -> ChatFullInfo: ...
    business_intro: BusinessIntro | None
    first_profile_audio: Audio | None
    parent_chat: Chat | None
    personal_chat: Chat | None
    photo: ChatPhoto | None
    pinned_message: Message | None
def __getattr__(name: str) -> Any: ...
