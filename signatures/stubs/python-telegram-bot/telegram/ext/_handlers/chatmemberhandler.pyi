# python-telegram-bot 22.8
from telegram._update import Update
from telegram.ext._handlers.basehandler import BaseHandler
from typing import Any, TypeVar
RT = TypeVar("RT")
CCT = TypeVar("CCT")
class ChatMemberHandler(BaseHandler[Update, CCT, RT]):
    def check_update(self, *a, **k) -> bool: ...
def __getattr__(name: str) -> Any: ...
