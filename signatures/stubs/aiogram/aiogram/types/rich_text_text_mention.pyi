# aiogram 3.31.0
from aiogram.types.rich_text import RichText
from aiogram.types.user import User
from typing import Any
class RichTextTextMention(RichText):
    user: User
def __getattr__(name: str) -> Any: ...
