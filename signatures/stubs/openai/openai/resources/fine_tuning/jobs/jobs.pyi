# openai 3.52.0
from openai._base_client import AsyncPaginator
from openai._legacy_response import LegacyAPIResponse
from openai._resource import AsyncAPIResource
from openai._response import AsyncAPIResponse, AsyncResponseContextManager
from openai.pagination import AsyncCursorPage
from openai.resources.fine_tuning.jobs.checkpoints import AsyncCheckpoints, AsyncCheckpointsWithRawResponse, AsyncCheckpointsWithStreamingResponse
from typing import Any, Awaitable, Callable
class AsyncJobs(AsyncAPIResource):
    checkpoints: AsyncCheckpoints
    with_raw_response: AsyncJobsWithRawResponse
    with_streaming_response: AsyncJobsWithStreamingResponse
    async def create(self, *a, **k): ...
    async def retrieve(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncCursorPage]: ...
    async def cancel(self, *a, **k): ...
    def list_events(self, *a, **k) -> AsyncPaginator[Any, AsyncCursorPage]: ...
    async def pause(self, *a, **k): ...
    async def resume(self, *a, **k): ...
class AsyncJobsWithRawResponse:
    checkpoints: AsyncCheckpointsWithRawResponse
    cancel: Callable[..., Awaitable[LegacyAPIResponse]]
    create: Callable[..., Awaitable[LegacyAPIResponse]]
    list: Callable[..., Awaitable[LegacyAPIResponse]]
    list_events: Callable[..., Awaitable[LegacyAPIResponse]]
    pause: Callable[..., Awaitable[LegacyAPIResponse]]
    resume: Callable[..., Awaitable[LegacyAPIResponse]]
    retrieve: Callable[..., Awaitable[LegacyAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncJobsWithStreamingResponse:
    checkpoints: AsyncCheckpointsWithStreamingResponse
    cancel: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    create: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list_events: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    pause: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    resume: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
