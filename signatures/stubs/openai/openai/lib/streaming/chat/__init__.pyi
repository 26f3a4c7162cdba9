# openai 3.52.0
from openai.lib.streaming.chat._completions import AsyncChatCompletionStream as AsyncChatCompletionStream, AsyncChatCompletionStreamManager as AsyncChatCompletionStreamManager
from typing import Any
def __getattr__(name: str) -> Any: ...
