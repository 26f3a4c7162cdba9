# anthropic 2.11.0
from anthropic._base_client import AsyncPaginator
from anthropic._resource import AsyncAPIResource
from anthropic._response import AsyncAPIResponse, AsyncResponseContextManager
from anthropic.pagination import AsyncPageCursor
from anthropic.resources.beta.sessions.threads.events import AsyncEvents, AsyncEventsWithRawResponse, AsyncEventsWithStreamingResponse
from typing import Any, Awaitable, Callable
class AsyncThreads(AsyncAPIResource):
    events: AsyncEvents
    with_raw_response: AsyncThreadsWithRawResponse
    with_streaming_response: AsyncThreadsWithStreamingResponse
    async def retrieve(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncPageCursor]: ...
    async def archive(self, *a, **k): ...
class AsyncThreadsWithRawResponse:
    events: AsyncEventsWithRawResponse
    archive: Callable[..., Awaitable[AsyncAPIResponse]]
    list: Callable[..., Awaitable[AsyncAPIResponse]]
    retrieve: Callable[..., Awaitable[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncThreadsWithStreamingResponse:
    events: AsyncEventsWithStreamingResponse
    archive: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
