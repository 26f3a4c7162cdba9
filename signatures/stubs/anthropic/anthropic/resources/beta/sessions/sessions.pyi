# anthropic 2.11.0
from anthropic._base_client import AsyncPaginator
from anthropic._resource import AsyncAPIResource
from anthropic._response import AsyncAPIResponse, AsyncResponseContextManager
from anthropic.pagination import AsyncBidirectionalPageCursor
from anthropic.resources.beta.sessions.events import AsyncEvents, AsyncEventsWithRawResponse, AsyncEventsWithStreamingResponse
from anthropic.resources.beta.sessions.resources import AsyncResources, AsyncResourcesWithRawResponse, AsyncResourcesWithStreamingResponse
from anthropic.resources.beta.sessions.threads.threads import AsyncThreads, AsyncThreadsWithRawResponse, AsyncThreadsWithStreamingResponse
from typing import Any, Awaitable, Callable
class AsyncSessions(AsyncAPIResource):
    events: AsyncEvents
    resources: AsyncResources
    threads: AsyncThreads
    with_raw_response: AsyncSessionsWithRawResponse
    with_streaming_response: AsyncSessionsWithStreamingResponse
    async def create(self, *a, **k): ...
    async def retrieve(self, *a, **k): ...
    async def update(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncBidirectionalPageCursor]: ...
    async def delete(self, *a, **k): ...
    async def archive(self, *a, **k): ...
class AsyncSessionsWithRawResponse:
    events: AsyncEventsWithRawResponse
    resources: AsyncResourcesWithRawResponse
    threads: AsyncThreadsWithRawResponse
    archive: Callable[..., Awaitable[AsyncAPIResponse]]
    create: Callable[..., Awaitable[AsyncAPIResponse]]
    delete: Callable[..., Awaitable[AsyncAPIResponse]]
    list: Callable[..., Awaitable[AsyncAPIResponse]]
    retrieve: Callable[..., Awaitable[AsyncAPIResponse]]
    update: Callable[..., Awaitable[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncSessionsWithStreamingResponse:
    events: AsyncEventsWithStreamingResponse
    resources: AsyncResourcesWithStreamingResponse
    threads: AsyncThreadsWithStreamingResponse
    archive: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    create: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    delete: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    update: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
