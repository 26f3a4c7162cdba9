# openai 3.52.0
from openai._resource import AsyncAPIResource
from openai.resources.chat.completions.completions import AsyncCompletions, AsyncCompletionsWithRawResponse, AsyncCompletionsWithStreamingResponse
from typing import Any
class AsyncChat(AsyncAPIResource):
    completions: AsyncCompletions
    with_raw_response: AsyncChatWithRawResponse
    with_streaming_response: AsyncChatWithStreamingResponse
class AsyncChatWithRawResponse:
    completions: AsyncCompletionsWithRawResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncChatWithStreamingResponse:
    completions: AsyncCompletionsWithStreamingResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
