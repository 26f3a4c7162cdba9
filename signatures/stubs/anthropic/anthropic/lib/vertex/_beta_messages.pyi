# anthropic 2.11.0
from anthropic._resource import AsyncAPIResource
from anthropic._response import AsyncAPIResponse, AsyncResponseContextManager
from typing import Any, Awaitable, Callable
class AsyncMessages(AsyncAPIResource):
    with_raw_response: AsyncMessagesWithRawResponse
    with_streaming_response: AsyncMessagesWithStreamingResponse
class AsyncMessagesWithRawResponse:
    count_tokens: Callable[..., Awaitable[AsyncAPIResponse]]
    create: Callable[..., Awaitable[AsyncAPIResponse]]
    parse: Callable[..., Awaitable[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncMessagesWithStreamingResponse:
    count_tokens: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    create: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
