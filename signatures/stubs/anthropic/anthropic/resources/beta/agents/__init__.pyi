# anthropic 2.11.0
from anthropic.resources.beta.agents.agents import AsyncAgents as AsyncAgents, AsyncAgentsWithRawResponse as AsyncAgentsWithRawResponse, AsyncAgentsWithStreamingResponse as AsyncAgentsWithStreamingResponse
from anthropic.resources.beta.agents.versions import AsyncVersions as AsyncVersions, AsyncVersionsWithRawResponse as AsyncVersionsWithRawResponse, AsyncVersionsWithStreamingResponse as AsyncVersionsWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
