# openai 3.52.0
from openai._base_client import AsyncPaginator
from openai._legacy_response import LegacyAPIResponse
from openai._resource import AsyncAPIResource, SyncAPIResource
from openai._response import AsyncAPIResponse, AsyncResponseContextManager
from openai.lib.beta.agents._stream import AgentSessionEventStream, AsyncAgentSessionEventStream
from openai.lib.streaming.agents._streams import AgentSessionStream, AsyncAgentSessionStream
from openai.pagination import AsyncCursorPage
from openai.resources.beta.agents.sessions.artifacts import Artifacts, AsyncArtifacts, AsyncArtifactsWithRawResponse, AsyncArtifactsWithStreamingResponse
from openai.resources.beta.agents.sessions.events import AsyncEvents, AsyncEventsWithRawResponse, AsyncEventsWithStreamingResponse
from openai.resources.beta.agents.sessions.items import AsyncItems, AsyncItemsWithRawResponse, AsyncItemsWithStreamingResponse
from openai.resources.beta.agents.sessions.subagents.subagents import AsyncSubagents, AsyncSubagentsWithRawResponse, AsyncSubagentsWithStreamingResponse
from openai.resources.beta.agents.sessions.traces import AsyncTraces, AsyncTracesWithRawResponse, AsyncTracesWithStreamingResponse
from openai.resources.beta.agents.sessions.turns.turns import AsyncTurns, AsyncTurnsWithRawResponse, AsyncTurnsWithStreamingResponse
from typing import Any, Awaitable, Callable
class Sessions(SyncAPIResource):
    def stream(self, *a, **k) -> AgentSessionStream: ...
    artifacts: Artifacts
    def create(self, *a, **k) -> Any | AgentSessionEventStream: ...
    def retrieve(self, *a, **k): ...
    def update(self, *a, **k): ...
    def list(self, *a, **k): ...
    def delete(self, *a, **k): ...
class AsyncSessions(AsyncAPIResource):
    def stream(self, *a, **k) -> AsyncAgentSessionStream: ...
    subagents: AsyncSubagents
    artifacts: AsyncArtifacts
    items: AsyncItems
    events: AsyncEvents
    traces: AsyncTraces
    turns: AsyncTurns
    with_raw_response: AsyncSessionsWithRawResponse
    with_streaming_response: AsyncSessionsWithStreamingResponse
    async def create(self, *a, **k) -> Any | AsyncAgentSessionEventStream: ...
    async def retrieve(self, *a, **k): ...
    async def update(self, *a, **k): ...
    def list(self, *a, **k) -> AsyncPaginator[Any, AsyncCursorPage]: ...
    async def delete(self, *a, **k): ...
class AsyncSessionsWithRawResponse:
    subagents: AsyncSubagentsWithRawResponse
    artifacts: AsyncArtifactsWithRawResponse
    items: AsyncItemsWithRawResponse
    events: AsyncEventsWithRawResponse
    traces: AsyncTracesWithRawResponse
    turns: AsyncTurnsWithRawResponse
    create: Callable[..., Awaitable[LegacyAPIResponse]]
    delete: Callable[..., Awaitable[LegacyAPIResponse]]
    list: Callable[..., Awaitable[LegacyAPIResponse]]
    retrieve: Callable[..., Awaitable[LegacyAPIResponse]]
    update: Callable[..., Awaitable[LegacyAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncSessionsWithStreamingResponse:
    subagents: AsyncSubagentsWithStreamingResponse
    artifacts: AsyncArtifactsWithStreamingResponse
    items: AsyncItemsWithStreamingResponse
    events: AsyncEventsWithStreamingResponse
    traces: AsyncTracesWithStreamingResponse
    turns: AsyncTurnsWithStreamingResponse
    create: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    delete: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    list: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    retrieve: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    update: Callable[..., AsyncResponseContextManager[AsyncAPIResponse]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
