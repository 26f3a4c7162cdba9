# textual 8.2.8
from textual.widgets._tree import TreeNode as TreeNode
from typing import Any
def __getattr__(name: str) -> Any: ...
