# anthropic 2.11.0
from anthropic._resource import AsyncAPIResource
from anthropic.lib.bedrock._beta_messages import AsyncMessages, AsyncMessagesWithRawResponse, AsyncMessagesWithStreamingResponse
from typing import Any
class AsyncBeta(AsyncAPIResource):
    messages: AsyncMessages
    with_raw_response: AsyncBetaWithRawResponse
    with_streaming_response: AsyncBetaWithStreamingResponse
class AsyncBetaWithRawResponse:
    messages: AsyncMessagesWithRawResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncBetaWithStreamingResponse:
    messages: AsyncMessagesWithStreamingResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
