# anthropic 2.11.0
from anthropic._base_client import AsyncPaginator
from anthropic._resource import AsyncAPIResource
from anthropic._response import AsyncAPIResponse, AsyncResponseContextManager
from anthropic.pagination import AsyncPageCursor
from anthropic.resources.beta.environments.work import AsyncWork, AsyncWorkWithRawResponse, AsyncWorkWithStreamingResponse
from typing import Any, Awaitable, Callable
class AsyncEnvironments(AsyncAPIResource):
    work: AsyncWork
    with_raw_response: AsyncEnvironmentsWithRawResponse
    with_streaming_response: AsyncEnvironmentsWithStreamingResponse
    async def create(self, *a, **k): ...
    async def retrieve(self, *a, **k): ...
    async def update(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncPageCursor]: ...
    async def delete(self, *a, **k): ...
    async def archive(self, *a, **k): ...
class AsyncEnvironmentsWithRawResponse:
    work: AsyncWorkWithRawResponse
    archive: Callable[..., Awaitable[AsyncAPIResponse]]
    create: Callable[..., Awaitable[AsyncAPIResponse]]
    delete: Callable[..., Awaitable[AsyncAPIResponse]]
    list: Callable[..., Awaitable[AsyncAPIResponse]]
    retrieve: Callable[..., Awaitable[AsyncAPIResponse]]
    update: Callable[..., Awaitable[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncEnvironmentsWithStreamingResponse:
    work: AsyncWorkWithStreamingResponse
    archive: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    create: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    delete: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    update: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
