# Pyrogram 2.0.106
from pyrogram.session.auth import Auth as Auth
from pyrogram.session.session import Session as Session
from typing import Any
def __getattr__(name: str) -> Any: ...
