# textual 8.2.8
from textual.dom import DOMNode
from textual.message import Message
from textual.widget import Widget
from typing import Any, Awaitable, Callable
from typing_extensions import Self
class Event(Message): ...
class Callback(Event):
    callback: Callable[..., Awaitable] | Callable
class InputEvent(Event): ...
class MouseEvent(InputEvent):
    @classmethod
    def from_event(cls, *a, **k) -> Self: ...
    control: Widget | None
    def get_content_offset(self, *a, **k) -> Any | None: ...
    def get_content_offset_capture(self, *a, **k): ...
    widget: Widget | None
class Timer(Event):
    callback: Callable[..., Awaitable] | Callable | None
class Enter(Event):
    control: DOMNode
    node: DOMNode
class Leave(Event):
    control: DOMNode
    node: DOMNode
class DescendantFocus(Event):
    widget: Widget
    control: Widget
class DescendantBlur(Event):
    widget: Widget
    control: Widget
def __getattr__(name: str) -> Any: ...
