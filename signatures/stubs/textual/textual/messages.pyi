# textual 8.2.8
from textual.message import Message
from textual.widget import Widget
from typing import Any, Awaitable, Callable
class Update(Message):
    def can_replace(self, *a, **k) -> bool: ...
    widget: Widget
class Layout(Message):
    def can_replace(self, *a, **k) -> bool: ...
    widget: Widget
class InvokeLater(Message):
    callback: Callable[..., Awaitable] | Callable
def __getattr__(name: str) -> Any: ...
