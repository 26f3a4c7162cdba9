# anthropic 2.11.0
from anthropic._base_client import AsyncPaginator
from anthropic._resource import AsyncAPIResource
from anthropic._response import AsyncAPIResponse, AsyncResponseContextManager
from anthropic.pagination import AsyncPageCursor
from anthropic.resources.beta.memory_stores.memories import AsyncMemories, AsyncMemoriesWithRawResponse, AsyncMemoriesWithStreamingResponse
from anthropic.resources.beta.memory_stores.memory_versions import AsyncMemoryVersions, AsyncMemoryVersionsWithRawResponse, AsyncMemoryVersionsWithStreamingResponse
from typing import Any, Awaitable, Callable
class AsyncMemoryStores(AsyncAPIResource):
    memories: AsyncMemories
    memory_versions: AsyncMemoryVersions
    with_raw_response: AsyncMemoryStoresWithRawResponse
    with_streaming_response: AsyncMemoryStoresWithStreamingResponse
    async def create(self, *a, **k): ...
    async def retrieve(self, *a, **k): ...
    async def update(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncPageCursor]: ...
    async def delete(self, *a, **k): ...
    async def archive(self, *a, **k): ...
class AsyncMemoryStoresWithRawResponse:
    memories: AsyncMemoriesWithRawResponse
    memory_versions: AsyncMemoryVersionsWithRawResponse
    archive: Callable[..., Awaitable[AsyncAPIResponse]]
    create: Callable[..., Awaitable[AsyncAPIResponse]]
    delete: Callable[..., Awaitable[AsyncAPIResponse]]
    list: Callable[..., Awaitable[AsyncAPIResponse]]
    retrieve: Callable[..., Awaitable[AsyncAPIResponse]]
    update: Callable[..., Awaitable[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncMemoryStoresWithStreamingResponse:
    memories: AsyncMemoriesWithStreamingResponse
    memory_versions: AsyncMemoryVersionsWithStreamingResponse
    archive: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    create: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    delete: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    update: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
