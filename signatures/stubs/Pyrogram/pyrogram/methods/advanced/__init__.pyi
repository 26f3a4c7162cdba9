# Pyrogram 2.0.106
from pyrogram.methods.advanced.invoke import Invoke as Invoke, Invoke as _Invoke
from pyrogram.methods.advanced.resolve_peer import ResolvePeer as ResolvePeer, ResolvePeer as _ResolvePeer
from pyrogram.methods.advanced.save_file import SaveFile as SaveFile, SaveFile as _SaveFile
from typing import Any
class Advanced(_Invoke, _ResolvePeer, _SaveFile): ...
def __getattr__(name: str) -> Any: ...
