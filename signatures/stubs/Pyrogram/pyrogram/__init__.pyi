# Pyrogram 2.0.106
from pyrogram import emoji as emoji, enums as enums, filters as filters, handlers as handlers, types as types
from pyrogram.client import Client as Client
from typing import Any
def __getattr__(name: str) -> Any: ...
