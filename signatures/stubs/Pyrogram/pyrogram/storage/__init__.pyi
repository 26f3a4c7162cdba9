# Pyrogram 2.0.106
from pyrogram.storage.file_storage import FileStorage as FileStorage
from pyrogram.storage.memory_storage import MemoryStorage as MemoryStorage
from pyrogram.storage.storage import Storage as Storage
from typing import Any
def __getattr__(name: str) -> Any: ...
