# anthropic 2.11.0
from anthropic._base_client import AsyncPaginator
from anthropic._resource import AsyncAPIResource
from anthropic._response import AsyncAPIResponse, AsyncResponseContextManager
from anthropic.pagination import AsyncPageCursor
from anthropic.resources.beta.skills.versions import AsyncVersions, AsyncVersionsWithRawResponse, AsyncVersionsWithStreamingResponse
from typing import Any, Awaitable, Callable
class AsyncSkills(AsyncAPIResource):
    versions: AsyncVersions
    with_raw_response: AsyncSkillsWithRawResponse
    with_streaming_response: AsyncSkillsWithStreamingResponse
    async def create(self, *a, **k): ...
    async def retrieve(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncPageCursor]: ...
    async def delete(self, *a, **k): ...
class AsyncSkillsWithRawResponse:
    versions: AsyncVersionsWithRawResponse
    create: Callable[..., Awaitable[AsyncAPIResponse]]
    delete: Callable[..., Awaitable[AsyncAPIResponse]]
    list: Callable[..., Awaitable[AsyncAPIResponse]]
    retrieve: Callable[..., Awaitable[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncSkillsWithStreamingResponse:
    versions: AsyncVersionsWithStreamingResponse
    create: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    delete: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
