# textual 8.2.8
from textual.dom import DOMNode
from typing import Any
class ActiveBinding(Any):
    node: DOMNode
def __getattr__(name: str) -> Any: ...
