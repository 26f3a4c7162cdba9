# openai 3.52.0
from openai.resources.beta.agents.sessions.artifacts import Artifacts as Artifacts, AsyncArtifacts as AsyncArtifacts, AsyncArtifactsWithRawResponse as AsyncArtifactsWithRawResponse, AsyncArtifactsWithStreamingResponse as AsyncArtifactsWithStreamingResponse
from openai.resources.beta.agents.sessions.events import AsyncEvents as AsyncEvents, AsyncEventsWithRawResponse as AsyncEventsWithRawResponse, AsyncEventsWithStreamingResponse as AsyncEventsWithStreamingResponse, Events as Events
from openai.resources.beta.agents.sessions.items import AsyncItems as AsyncItems, AsyncItemsWithRawResponse as AsyncItemsWithRawResponse, AsyncItemsWithStreamingResponse as AsyncItemsWithStreamingResponse, Items as Items
from openai.resources.beta.agents.sessions.sessions import AsyncSessions as AsyncSessions, AsyncSessionsWithRawResponse as AsyncSessionsWithRawResponse, AsyncSessionsWithStreamingResponse as AsyncSessionsWithStreamingResponse, Sessions as Sessions
from openai.resources.beta.agents.sessions.subagents.subagents import AsyncSubagents as AsyncSubagents, AsyncSubagentsWithRawResponse as AsyncSubagentsWithRawResponse, AsyncSubagentsWithStreamingResponse as AsyncSubagentsWithStreamingResponse, Subagents as Subagents
from openai.resources.beta.agents.sessions.traces import AsyncTraces as AsyncTraces, AsyncTracesWithRawResponse as AsyncTracesWithRawResponse, AsyncTracesWithStreamingResponse as AsyncTracesWithStreamingResponse, Traces as Traces
from openai.resources.beta.agents.sessions.turns.turns import AsyncTurns as AsyncTurns, AsyncTurnsWithRawResponse as AsyncTurnsWithRawResponse, AsyncTurnsWithStreamingResponse as AsyncTurnsWithStreamingResponse, Turns as Turns
from typing import Any
def __getattr__(name: str) -> Any: ...
