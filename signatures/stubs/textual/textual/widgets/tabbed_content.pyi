# textual 8.2.8
from textual.widgets._tabbed_content import ContentTab as ContentTab, ContentTabs as ContentTabs
from typing import Any
def __getattr__(name: str) -> Any: ...
