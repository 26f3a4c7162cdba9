# python-telegram-bot 22.8
from telegram._update import Update
from telegram.ext._callbackcontext import CallbackContext
from telegram.ext._handlers.basehandler import BaseHandler
from telegram.ext._jobqueue import Job
from typing import Any
from typing_extensions import TypeVar
CCT = TypeVar("CCT", default=CallbackContext)
class ConversationHandler(BaseHandler[Update, CCT, object]):
    entry_points: list[BaseHandler[Update, CCT, object]]
    states: dict[object, list[BaseHandler[Update, CCT, object]]]
    fallbacks: list[BaseHandler[Update, CCT, object]]
    def check_update(self, *a, **k) -> tuple[object, tuple, BaseHandler[Update, CCT, object], object] | None: ...
    async def handle_update(self, *a, **k) -> object | None: ...
    timeout_jobs: dict[tuple, Job]
def __getattr__(name: str) -> Any: ...
