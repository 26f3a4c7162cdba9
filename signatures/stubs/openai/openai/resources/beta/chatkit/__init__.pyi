# openai 3.52.0
from openai.resources.beta.chatkit.chatkit import AsyncChatKit as AsyncChatKit, AsyncChatKitWithRawResponse as AsyncChatKitWithRawResponse, AsyncChatKitWithStreamingResponse as AsyncChatKitWithStreamingResponse
from openai.resources.beta.chatkit.sessions import AsyncSessions as AsyncSessions, AsyncSessionsWithRawResponse as AsyncSessionsWithRawResponse, AsyncSessionsWithStreamingResponse as AsyncSessionsWithStreamingResponse
from openai.resources.beta.chatkit.threads import AsyncThreads as AsyncThreads, AsyncThreadsWithRawResponse as AsyncThreadsWithRawResponse, AsyncThreadsWithStreamingResponse as AsyncThreadsWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
