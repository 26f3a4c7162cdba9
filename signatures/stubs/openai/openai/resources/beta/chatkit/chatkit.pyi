# openai 3.52.0
from openai._resource import AsyncAPIResource
from openai.resources.beta.chatkit.sessions import AsyncSessions, AsyncSessionsWithRawResponse, AsyncSessionsWithStreamingResponse
from openai.resources.beta.chatkit.threads import AsyncThreads, AsyncThreadsWithRawResponse, AsyncThreadsWithStreamingResponse
from typing import Any
class AsyncChatKit(AsyncAPIResource):
    sessions: AsyncSessions
    threads: AsyncThreads
    with_raw_response: AsyncChatKitWithRawResponse
    with_streaming_response: AsyncChatKitWithStreamingResponse
class AsyncChatKitWithRawResponse:
    sessions: AsyncSessionsWithRawResponse
    threads: AsyncThreadsWithRawResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncChatKitWithStreamingResponse:
    sessions: AsyncSessionsWithStreamingResponse
    threads: AsyncThreadsWithStreamingResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
