# langchain-core 1.8.1
from langchain_core.messages import content as types
from langchain_core.messages.ai import AIMessage as AIMessage
from typing import Any
def __getattr__(name: str) -> Any: ...
