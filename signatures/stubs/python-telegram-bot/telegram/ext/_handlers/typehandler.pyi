# python-telegram-bot 22.8
from telegram.ext._handlers.basehandler import BaseHandler
from typing import Any, TypeVar
UT = TypeVar("UT")
RT = TypeVar("RT")
CCT = TypeVar("CCT")
class TypeHandler(BaseHandler[UT, CCT, RT]):
    def check_update(self, *a, **k) -> bool: ...
def __getattr__(name: str) -> Any: ...
