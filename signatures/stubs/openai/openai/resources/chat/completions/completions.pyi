# openai 3.52.0
from openai._base_client import AsyncPaginator
from openai._legacy_response import LegacyAPIResponse
from openai._resource import AsyncAPIResource
from openai._response import AsyncAPIResponse, AsyncResponseContextManager
from openai._streaming import AsyncStream
from openai.lib.streaming.chat._completions import AsyncChatCompletionStreamManager
from openai.pagination import AsyncCursorPage
from openai.resources.chat.completions.messages import AsyncMessages, AsyncMessagesWithRawResponse, AsyncMessagesWithStreamingResponse
from typing import Any, Awaitable, Callable
class AsyncCompletions(AsyncAPIResource):
    messages: AsyncMessages
    with_raw_response: AsyncCompletionsWithRawResponse
    with_streaming_response: AsyncCompletionsWithStreamingResponse
    async def parse(self, *a, **k): ...
    def stream(self, *a, **k) -> AsyncChatCompletionStreamManager: ...
    async def create(self, *a, **k) -> Any | AsyncStream: ...
    async def retrieve(self, *a, **k): ...
    async def update(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncCursorPage]: ...
    async def delete(self, *a, **k): ...
class AsyncCompletionsWithRawResponse:
    messages: AsyncMessagesWithRawResponse
    create: Callable[..., Awaitable[LegacyAPIResponse]]
    delete: Callable[..., Awaitable[LegacyAPIResponse]]
    list: Callable[..., Awaitable[LegacyAPIResponse]]
    parse: Callable[..., Awaitable[LegacyAPIResponse]]
    retrieve: Callable[..., Awaitable[LegacyAPIResponse]]
    update: Callable[..., Awaitable[LegacyAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncCompletionsWithStreamingResponse:
    messages: AsyncMessagesWithStreamingResponse
    create: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    delete: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    parse: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    update: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
