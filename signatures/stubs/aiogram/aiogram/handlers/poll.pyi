# aiogram 3.31.0
from aiogram.handlers.base import BaseHandler
from aiogram.types.poll import Poll
from aiogram.types.poll_option import PollOption
from typing import Any
class PollHandler(BaseHandler[Poll]):
    options: list[PollOption]
def __getattr__(name: str) -> Any: ...
