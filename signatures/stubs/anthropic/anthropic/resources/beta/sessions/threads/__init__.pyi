# anthropic 2.11.0
from anthropic.resources.beta.sessions.threads.events import AsyncEvents as AsyncEvents, AsyncEventsWithRawResponse as AsyncEventsWithRawResponse, AsyncEventsWithStreamingResponse as AsyncEventsWithStreamingResponse
from anthropic.resources.beta.sessions.threads.threads import AsyncThreads as AsyncThreads, AsyncThreadsWithRawResponse as AsyncThreadsWithRawResponse, AsyncThreadsWithStreamingResponse as AsyncThreadsWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
