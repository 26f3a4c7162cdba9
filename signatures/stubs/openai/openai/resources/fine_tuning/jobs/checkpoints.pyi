# openai 3.52.0
from openai._base_client import AsyncPaginator
from openai._legacy_response import LegacyAPIResponse
from openai._resource import AsyncAPIResource
from openai._response import AsyncAPIResponse, AsyncResponseContextManager
from openai.pagination import AsyncCursorPage
from typing import Any, Awaitable, Callable
class AsyncCheckpoints(AsyncAPIResource):
    with_raw_response: AsyncCheckpointsWithRawResponse
    with_streaming_response: AsyncCheckpointsWithStreamingResponse
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncCursorPage]: ...
class AsyncCheckpointsWithRawResponse:
    list: Callable[..., Awaitable[LegacyAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncCheckpointsWithStreamingResponse:
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
