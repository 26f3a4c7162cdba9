# aiogram 3.31.0
from aiogram.filters.base import Filter as BaseFilter, Filter as Filter
from aiogram.filters.chat_member_updated import ChatMemberUpdatedFilter as ChatMemberUpdatedFilter
from aiogram.filters.command import Command as Command, CommandStart as CommandStart
from aiogram.filters.exception import ExceptionMessageFilter as ExceptionMessageFilter, ExceptionTypeFilter as ExceptionTypeFilter
from aiogram.filters.logic import and_f as and_f, invert_f as invert_f, or_f as or_f
from aiogram.filters.magic_data import MagicData as MagicData
from aiogram.filters.state import StateFilter as StateFilter
from typing import Any
def __getattr__(name: str) -> Any: ...
