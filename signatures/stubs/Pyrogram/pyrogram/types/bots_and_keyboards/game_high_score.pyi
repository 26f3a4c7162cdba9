# Pyrogram 2.0.106
from pyrogram.types.object import Object
from pyrogram.types.user_and_chats.user import User
from typing import Any
class GameHighScore(Object):
    user: User
def __getattr__(name: str) -> Any: ...
