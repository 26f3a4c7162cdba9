# langchain-core 1.8.1
from langchain_core.messages.base import BaseMessage
from langchain_core.outputs.generation import Generation
from typing import Any
class ChatGeneration(Generation):
    message: BaseMessage
def __getattr__(name: str) -> Any: ...
