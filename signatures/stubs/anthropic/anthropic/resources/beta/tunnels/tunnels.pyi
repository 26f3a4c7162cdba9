# anthropic 2.11.0
from anthropic._base_client import AsyncPaginator
from anthropic._resource import AsyncAPIResource
from anthropic._response import AsyncAPIResponse, AsyncResponseContextManager
from anthropic.pagination import AsyncPageCursor
from anthropic.resources.beta.tunnels.certificates import AsyncCertificates, AsyncCertificatesWithRawResponse, AsyncCertificatesWithStreamingResponse
from typing import Any, Awaitable, Callable
class AsyncTunnels(AsyncAPIResource):
    certificates: AsyncCertificates
    with_raw_response: AsyncTunnelsWithRawResponse
    with_streaming_response: AsyncTunnelsWithStreamingResponse
    async def create(self, *a, **k): ...
    async def retrieve(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncPageCursor]: ...
    async def archive(self, *a, **k): ...
    async def reveal_token(self, *a, **k): ...
    async def rotate_token(self, *a, **k): ...
class AsyncTunnelsWithRawResponse:
    certificates: AsyncCertificatesWithRawResponse
    archive: Callable[..., Awaitable[AsyncAPIResponse]]
    create: Callable[..., Awaitable[AsyncAPIResponse]]
    list: Callable[..., Awaitable[AsyncAPIResponse]]
    retrieve: Callable[..., Awaitable[AsyncAPIResponse]]
    reveal_token: Callable[..., Awaitable[AsyncAPIResponse]]
    rotate_token: Callable[..., Awaitable[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncTunnelsWithStreamingResponse:
    certificates: AsyncCertificatesWithStreamingResponse
    archive: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    create: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    reveal_token: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    rotate_token: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
