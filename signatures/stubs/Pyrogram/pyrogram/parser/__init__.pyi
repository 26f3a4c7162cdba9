# Pyrogram 2.0.106
from pyrogram.parser.parser import Parser as Parser
from typing import Any
def __getattr__(name: str) -> Any: ...
