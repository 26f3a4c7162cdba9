# openai 3.52.0
from openai.resources.chat.chat import AsyncChat as AsyncChat, AsyncChatWithRawResponse as AsyncChatWithRawResponse, AsyncChatWithStreamingResponse as AsyncChatWithStreamingResponse
from openai.resources.chat.completions.completions import AsyncCompletions as AsyncCompletions, AsyncCompletionsWithRawResponse as AsyncCompletionsWithRawResponse, AsyncCompletionsWithStreamingResponse as AsyncCompletionsWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
