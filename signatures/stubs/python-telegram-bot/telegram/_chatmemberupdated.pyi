# python-telegram-bot 22.8
from datetime import datetime
from telegram._chat import Chat
from telegram._chatinvitelink import ChatInviteLink
from telegram._chatmember import ChatMember
from telegram._telegramobject import TelegramObject
from telegram._user import User
from typing import Any
class ChatMemberUpdated(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> ChatMemberUpdated: ...
    def difference(self, *a, **k) -> dict[str, tuple[str | bool | datetime | User, str | bool | datetime | User]]: ...
    chat: Chat
    from_user: User
    invite_link: ChatInviteLink | None
    new_chat_member: ChatMember
    old_chat_member: ChatMember
def __getattr__(name: str) -> Any: ...
