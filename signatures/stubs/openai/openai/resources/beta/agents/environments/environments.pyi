# openai 3.52.0
from openai._base_client import AsyncPaginator
from openai._legacy_response import LegacyAPIResponse
from openai._resource import AsyncAPIResource, SyncAPIResource
from openai._response import AsyncAPIResponse, AsyncResponseContextManager
from openai.pagination import AsyncCursorPage
from openai.resources.beta.agents.environments.files import AsyncFiles, AsyncFilesWithRawResponse, AsyncFilesWithStreamingResponse
from openai.resources.beta.agents.environments.templates import AsyncTemplates, AsyncTemplatesWithRawResponse, AsyncTemplatesWithStreamingResponse
from typing import Any, Awaitable, Callable
class Environments(SyncAPIResource):
    def create(self, *a, **k): ...
    def retrieve(self, *a, **k): ...
    def list(self, *a, **k): ...
class AsyncEnvironments(AsyncAPIResource):
    files: AsyncFiles
    templates: AsyncTemplates
    with_raw_response: AsyncEnvironmentsWithRawResponse
    with_streaming_response: AsyncEnvironmentsWithStreamingResponse
    async def create(self, *a, **k): ...
    async def retrieve(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncCursorPage]: ...
class AsyncEnvironmentsWithRawResponse:
    files: AsyncFilesWithRawResponse
    templates: AsyncTemplatesWithRawResponse
    create: Callable[..., Awaitable[LegacyAPIResponse]]
    list: Callable[..., Awaitable[LegacyAPIResponse]]
    retrieve: Callable[..., Awaitable[LegacyAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncEnvironmentsWithStreamingResponse:
    files: AsyncFilesWithStreamingResponse
    templates: AsyncTemplatesWithStreamingResponse
    create: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
