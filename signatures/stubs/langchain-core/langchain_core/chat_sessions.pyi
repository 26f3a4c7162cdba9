# langchain-core 1.8.1
from langchain_core.messages.base import BaseMessage
from typing import Any, Sequence
class ChatSession(Any):
    messages: Sequence[BaseMessage]
def __getattr__(name: str) -> Any: ...
