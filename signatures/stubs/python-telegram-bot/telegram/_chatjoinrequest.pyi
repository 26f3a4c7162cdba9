# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._chatinvitelink import ChatInviteLink
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class ChatJoinRequest(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChatJoinRequest: ...
    async def approve(self, *a, **k) -> bool: ...
    async def decline(self, *a, **k) -> bool: ...
    chat: Chat
    from_user: User
    invite_link: ChatInviteLink | None
def __getattr__(name: str) -> Any: ...
