# textual 8.2.8
from textual.await_complete import AwaitComplete
from textual.containers import Container
from textual.widget import Widget
from typing import Any
class ContentSwitcher(Container):
    visible_content: Widget | None
    def watch_current(self, *a, **k) -> None: ...
    def add_content(self, *a, **k) -> AwaitComplete: ...
def __getattr__(name: str) -> Any: ...
