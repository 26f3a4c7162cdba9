# python-telegram-bot 22.8
from telegram.ext._callbackcontext import CallbackContext
from telegram.ext._handlers.basehandler import BaseHandler
from typing import Any, TypeVar as _TypeVar
from typing_extensions import TypeVar
CCT = TypeVar("CCT", default=CallbackContext)
RT = _TypeVar("RT")
class StringCommandHandler(BaseHandler[str, CCT, RT]):
    def check_update(self, *a, **k) -> list | None: ...
    def collect_additional_context(self, *a, **k) -> None: ...
def __getattr__(name: str) -> Any: ...
