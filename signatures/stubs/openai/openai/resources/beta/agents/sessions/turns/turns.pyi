# openai 3.52.0
from openai._base_client import AsyncPaginator
from openai._legacy_response import LegacyAPIResponse
from openai._resource import AsyncAPIResource, SyncAPIResource
from openai._response import AsyncAPIResponse, AsyncResponseContextManager
from openai.pagination import AsyncCursorPage
from openai.resources.beta.agents.sessions.turns.items import AsyncItems, AsyncItemsWithRawResponse, AsyncItemsWithStreamingResponse
from typing import Any, Awaitable, Callable
class Turns(SyncAPIResource):
    def retrieve(self, *a, **k): ...
    def list(self, *a, **k): ...
class AsyncTurns(AsyncAPIResource):
    items: AsyncItems
    with_raw_response: AsyncTurnsWithRawResponse
    with_streaming_response: AsyncTurnsWithStreamingResponse
    async def retrieve(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncCursorPage]: ...
class AsyncTurnsWithRawResponse:
    items: AsyncItemsWithRawResponse
    list: Callable[..., Awaitable[LegacyAPIResponse]]
    retrieve: Callable[..., Awaitable[LegacyAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncTurnsWithStreamingResponse:
    items: AsyncItemsWithStreamingResponse
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
