# python-telegram-bot 22.8
from telegram._chat import Chat
from telegram._telegramobject import TelegramObject
from typing import Any
class Story(TelegramObject):
    @classmethod
    def de_json(cls, *a, **k) -> Story: ...
    async def repost(self, *a, **k) -> Story: ...
    chat: Chat
def __getattr__(name: str) -> Any: ...
