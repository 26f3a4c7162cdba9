# Telethon 1.45.0
from telethon.crypto.cdndecrypter import CdnDecrypter as CdnDecrypter
from typing import Any
def __getattr__(name: str) -> Any: ...
