# textual 8.2.8
from textual.css.styles import RenderStyles as RenderStyles
from textual.widgets._directory_tree import DirEntry as DirEntry
from typing import Any
def __getattr__(name: str) -> Any: ...
