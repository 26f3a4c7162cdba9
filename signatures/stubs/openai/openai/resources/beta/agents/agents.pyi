# openai 3.52.0
from openai._base_client import AsyncPaginator
from openai._legacy_response import LegacyAPIResponse
from openai._resource import AsyncAPIResource, SyncAPIResource
from openai._response import AsyncAPIResponse, AsyncResponseContextManager
from openai.pagination import AsyncCursorPage
from openai.resources.beta.agents.automations.automations import AsyncAutomations, AsyncAutomationsWithRawResponse, AsyncAutomationsWithStreamingResponse
from openai.resources.beta.agents.environments.environments import AsyncEnvironments, AsyncEnvironmentsWithRawResponse, AsyncEnvironmentsWithStreamingResponse
from openai.resources.beta.agents.sessions.sessions import AsyncSessions, AsyncSessionsWithRawResponse, AsyncSessionsWithStreamingResponse, Sessions
from openai.resources.beta.agents.vaults.vaults import AsyncVaults, AsyncVaultsWithRawResponse, AsyncVaultsWithStreamingResponse
from typing import Any, Awaitable, Callable
class Agents(SyncAPIResource):
    sessions: Sessions
    def create(self, *a, **k): ...
    def retrieve(self, *a, **k): ...
    def update(self, *a, **k): ...
    def list(self, *a, **k): ...
    def delete(self, *a, **k): ...
class AsyncAgents(AsyncAPIResource):
    automations: AsyncAutomations
    environments: AsyncEnvironments
    vaults: AsyncVaults
    sessions: AsyncSessions
    with_raw_response: AsyncAgentsWithRawResponse
    with_streaming_response: AsyncAgentsWithStreamingResponse
    async def create(self, *a, **k): ...
    async def retrieve(self, *a, **k): ...
    async def update(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncCursorPage]: ...
    async def delete(self, *a, **k): ...
class AsyncAgentsWithRawResponse:
    automations: AsyncAutomationsWithRawResponse
    environments: AsyncEnvironmentsWithRawResponse
    vaults: AsyncVaultsWithRawResponse
    sessions: AsyncSessionsWithRawResponse
    create: Callable[..., Awaitable[LegacyAPIResponse]]
    delete: Callable[..., Awaitable[LegacyAPIResponse]]
    list: Callable[..., Awaitable[LegacyAPIResponse]]
    retrieve: Callable[..., Awaitable[LegacyAPIResponse]]
    update: Callable[..., Awaitable[LegacyAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncAgentsWithStreamingResponse:
    automations: AsyncAutomationsWithStreamingResponse
    environments: AsyncEnvironmentsWithStreamingResponse
    vaults: AsyncVaultsWithStreamingResponse
    sessions: AsyncSessionsWithStreamingResponse
    create: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    delete: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    update: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
