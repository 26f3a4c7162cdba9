# Pyrogram 2.0.106
from pyrogram.types.object import Object
from pyrogram.types.update import Update
from pyrogram.types.user_and_chats.user import User
from typing import Any
class InlineQuery(Object, Update):
    async def answer(self, *a, **k): ...
    from_user: User
def __getattr__(name: str) -> Any: ...
