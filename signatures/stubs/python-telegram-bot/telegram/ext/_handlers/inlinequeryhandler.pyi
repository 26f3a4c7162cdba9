# python-telegram-bot 22.8
from re import Match
from telegram._update import Update
from telegram.ext._handlers.basehandler import BaseHandler
from typing import Any, TypeVar
RT = TypeVar("RT")
CCT = TypeVar("CCT")
class InlineQueryHandler(BaseHandler[Update, CCT, RT]):
    def check_update(self, *a, **k) -> bool | Match | None: ...
    def collect_additional_context(self, *a, **k) -> None: ...
def __getattr__(name: str) -> Any: ...
