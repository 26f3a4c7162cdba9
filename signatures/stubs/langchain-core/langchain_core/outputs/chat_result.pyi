# langchain-core 1.8.1
from langchain_core.outputs.chat_generation import ChatGeneration
from typing import Any
class ChatResult(Any):
    generations: list[ChatGeneration]
def __getattr__(name: str) -> Any: ...
