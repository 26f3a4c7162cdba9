# textual 8.2.8
from textual.widgets._collapsible import CollapsibleTitle as CollapsibleTitle
from typing import Any
def __getattr__(name: str) -> Any: ...
