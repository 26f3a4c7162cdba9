# anthropic 2.11.0
from anthropic._base_client import AsyncPaginator
from anthropic._resource import AsyncAPIResource
from anthropic._response import AsyncAPIResponse, AsyncResponseContextManager
from anthropic.pagination import AsyncPageCursor
from anthropic.resources.beta.user_profiles.action_urls import AsyncActionURLs, AsyncActionURLsWithRawResponse, AsyncActionURLsWithStreamingResponse
from typing import Any, Awaitable, Callable
class AsyncUserProfiles(AsyncAPIResource):
    action_urls: AsyncActionURLs
    with_raw_response: AsyncUserProfilesWithRawResponse
    with_streaming_response: AsyncUserProfilesWithStreamingResponse
    async def create(self, *a, **k): ...
    async def retrieve(self, *a, **k): ...
    async def update(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncPageCursor]: ...
    async def delete(self, *a, **k): ...
    async def create_enrollment_url(self, *a, **k): ...
class AsyncUserProfilesWithRawResponse:
    action_urls: AsyncActionURLsWithRawResponse
    create: Callable[..., Awaitable[AsyncAPIResponse]]
    create_enrollment_url: Callable[..., Awaitable[AsyncAPIResponse]]
    delete: Callable[..., Awaitable[AsyncAPIResponse]]
    list: Callable[..., Awaitable[AsyncAPIResponse]]
    retrieve: Callable[..., Awaitable[AsyncAPIResponse]]
    update: Callable[..., Awaitable[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncUserProfilesWithStreamingResponse:
    action_urls: AsyncActionURLsWithStreamingResponse
    create: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    create_enrollment_url: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    delete: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    update: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
