# Pyrogram 2.0.106
from pyrogram.types.input_media.input_media import InputMedia as InputMedia
from typing import Any
def __getattr__(name: str) -> Any: ...
