# anthropic 2.11.0
from anthropic.resources.beta.sessions.events import AsyncEvents as AsyncEvents, AsyncEventsWithRawResponse as AsyncEventsWithRawResponse, AsyncEventsWithStreamingResponse as AsyncEventsWithStreamingResponse
from anthropic.resources.beta.sessions.resources import AsyncResources as AsyncResources, AsyncResourcesWithRawResponse as AsyncResourcesWithRawResponse, AsyncResourcesWithStreamingResponse as AsyncResourcesWithStreamingResponse
from anthropic.resources.beta.sessions.sessions import AsyncSessions as AsyncSessions, AsyncSessionsWithRawResponse as AsyncSessionsWithRawResponse, AsyncSessionsWithStreamingResponse as AsyncSessionsWithStreamingResponse
from anthropic.resources.beta.sessions.threads.threads import AsyncThreads as AsyncThreads, AsyncThreadsWithRawResponse as AsyncThreadsWithRawResponse, AsyncThreadsWithStreamingResponse as AsyncThreadsWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
