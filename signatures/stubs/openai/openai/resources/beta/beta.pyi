# openai 3.52.0
from openai._resource import AsyncAPIResource, SyncAPIResource
from openai.resources.beta.agents.agents import Agents, AsyncAgents, AsyncAgentsWithRawResponse, AsyncAgentsWithStreamingResponse
from openai.resources.beta.assistants import AsyncAssistants, AsyncAssistantsWithRawResponse, AsyncAssistantsWithStreamingResponse
from openai.resources.beta.chatkit.chatkit import AsyncChatKit, AsyncChatKitWithRawResponse, AsyncChatKitWithStreamingResponse
from openai.resources.beta.realtime.realtime import AsyncRealtime
from openai.resources.beta.responses.responses import AsyncResponses, AsyncResponsesWithRawResponse, AsyncResponsesWithStreamingResponse
from openai.resources.beta.threads.threads import AsyncThreads, AsyncThreadsWithRawResponse, AsyncThreadsWithStreamingResponse
from openai.resources.chat.chat import AsyncChat
from typing import Any
class Beta(SyncAPIResource):
    agents: Agents
class AsyncBeta(AsyncAPIResource):
    chat: AsyncChat
    realtime: AsyncRealtime
    agents: AsyncAgents
    responses: AsyncResponses
    chatkit: AsyncChatKit
    assistants: AsyncAssistants
    threads: AsyncThreads
    with_raw_response: AsyncBetaWithRawResponse
    with_streaming_response: AsyncBetaWithStreamingResponse
class AsyncBetaWithRawResponse:
    agents: AsyncAgentsWithRawResponse
    responses: AsyncResponsesWithRawResponse
    chatkit: AsyncChatKitWithRawResponse
    assistants: AsyncAssistantsWithRawResponse
    threads: AsyncThreadsWithRawResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncBetaWithStreamingResponse:
    agents: AsyncAgentsWithStreamingResponse
    responses: AsyncResponsesWithStreamingResponse
    chatkit: AsyncChatKitWithStreamingResponse
    assistants: AsyncAssistantsWithStreamingResponse
    threads: AsyncThreadsWithStreamingResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
