# python-telegram-bot 22.8
from telegram._update import Update
from telegram.ext._callbackcontext import CallbackContext
from telegram.ext._handlers.basehandler import BaseHandler
from typing import Any, TypeVar as _TypeVar
from typing_extensions import TypeVar
CCT = TypeVar("CCT", default=CallbackContext)
RT = _TypeVar("RT")
class ChatJoinRequestHandler(BaseHandler[Update, CCT, RT]):
    def check_update(self, *a, **k) -> bool: ...
def __getattr__(name: str) -> Any: ...
