# openai 3.52.0
from openai._base_client import AsyncPaginator
from openai._legacy_response import LegacyAPIResponse
from openai._resource import AsyncAPIResource, SyncAPIResource
from openai._response import AsyncAPIResponse, AsyncResponseContextManager
from openai.pagination import AsyncCursorPage
from openai.resources.beta.agents.sessions.subagents.items import AsyncItems, AsyncItemsWithRawResponse, AsyncItemsWithStreamingResponse
from openai.resources.beta.agents.sessions.subagents.turns.turns import AsyncTurns, AsyncTurnsWithRawResponse, AsyncTurnsWithStreamingResponse
from typing import Any, Awaitable, Callable
class Subagents(SyncAPIResource):
    def retrieve(self, *a, **k): ...
    def list(self, *a, **k): ...
class AsyncSubagents(AsyncAPIResource):
    items: AsyncItems
    turns: AsyncTurns
    with_raw_response: AsyncSubagentsWithRawResponse
    with_streaming_response: AsyncSubagentsWithStreamingResponse
    async def retrieve(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncCursorPage]: ...
class AsyncSubagentsWithRawResponse:
    items: AsyncItemsWithRawResponse
    turns: AsyncTurnsWithRawResponse
    list: Callable[..., Awaitable[LegacyAPIResponse]]
    retrieve: Callable[..., Awaitable[LegacyAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncSubagentsWithStreamingResponse:
    items: AsyncItemsWithStreamingResponse
    turns: AsyncTurnsWithStreamingResponse
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
