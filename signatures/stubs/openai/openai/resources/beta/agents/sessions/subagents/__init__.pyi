# openai 3.52.0
from openai.resources.beta.agents.sessions.subagents.items import AsyncItems as AsyncItems, AsyncItemsWithRawResponse as AsyncItemsWithRawResponse, AsyncItemsWithStreamingResponse as AsyncItemsWithStreamingResponse, Items as Items
from openai.resources.beta.agents.sessions.subagents.subagents import AsyncSubagents as AsyncSubagents, AsyncSubagentsWithRawResponse as AsyncSubagentsWithRawResponse, AsyncSubagentsWithStreamingResponse as AsyncSubagentsWithStreamingResponse, Subagents as Subagents
from openai.resources.beta.agents.sessions.subagents.turns.turns import AsyncTurns as AsyncTurns, AsyncTurnsWithRawResponse as AsyncTurnsWithRawResponse, AsyncTurnsWithStreamingResponse as AsyncTurnsWithStreamingResponse, Turns as Turns
from typing import Any
def __getattr__(name: str) -> Any: ...
