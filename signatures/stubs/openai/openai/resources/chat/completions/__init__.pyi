# openai 3.52.0
from openai.resources.chat.completions.completions import AsyncCompletions as AsyncCompletions, AsyncCompletionsWithRawResponse as AsyncCompletionsWithRawResponse, AsyncCompletionsWithStreamingResponse as AsyncCompletionsWithStreamingResponse
from openai.resources.chat.completions.messages import AsyncMessages as AsyncMessages, AsyncMessagesWithRawResponse as AsyncMessagesWithRawResponse, AsyncMessagesWithStreamingResponse as AsyncMessagesWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
