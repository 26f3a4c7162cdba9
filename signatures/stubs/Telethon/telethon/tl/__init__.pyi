# Telethon 1.45.0
from telethon.tl.tlobject import TLObject as TLObject, TLRequest as TLRequest
from typing import Any
def __getattr__(name: str) -> Any: ...
