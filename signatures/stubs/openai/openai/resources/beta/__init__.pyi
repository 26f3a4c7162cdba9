# openai 3.52.0
from openai.resources.beta.agents.agents import Agents as Agents, AsyncAgents as AsyncAgents, AsyncAgentsWithRawResponse as AsyncAgentsWithRawResponse, AsyncAgentsWithStreamingResponse as AsyncAgentsWithStreamingResponse
from openai.resources.beta.assistants import Assistants as Assistants, AsyncAssistants as AsyncAssistants, AsyncAssistantsWithRawResponse as AsyncAssistantsWithRawResponse, AsyncAssistantsWithStreamingResponse as AsyncAssistantsWithStreamingResponse
from openai.resources.beta.beta import AsyncBeta as AsyncBeta, AsyncBetaWithRawResponse as AsyncBetaWithRawResponse, AsyncBetaWithStreamingResponse as AsyncBetaWithStreamingResponse, Beta as Beta
from openai.resources.beta.chatkit.chatkit import AsyncChatKit as AsyncChatKit, AsyncChatKitWithRawResponse as AsyncChatKitWithRawResponse, AsyncChatKitWithStreamingResponse as AsyncChatKitWithStreamingResponse
from openai.resources.beta.responses.responses import AsyncResponses as AsyncResponses, AsyncResponsesWithRawResponse as AsyncResponsesWithRawResponse, AsyncResponsesWithStreamingResponse as AsyncResponsesWithStreamingResponse, Responses as Responses
from openai.resources.beta.threads.threads import AsyncThreads as AsyncThreads, AsyncThreadsWithRawResponse as AsyncThreadsWithRawResponse, AsyncThreadsWithStreamingResponse as AsyncThreadsWithStreamingResponse, Threads as Threads
from typing import Any
def __getattr__(name: str) -> Any: ...
