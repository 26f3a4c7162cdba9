# textual 8.2.8
from contextvars import ContextVar
from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen
from typing import Any
active_app: ContextVar[App]
active_message_pump: ContextVar[MessagePump]
prevent_message_types_stack: ContextVar[list[set[type[Message]]]]
visible_screen_stack: ContextVar[list[Screen]]
def __getattr__(name: str) -> Any: ...
