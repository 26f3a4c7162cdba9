# openai 3.52.0
from openai.resources.beta.agents.sessions.turns.items import AsyncItems as AsyncItems, AsyncItemsWithRawResponse as AsyncItemsWithRawResponse, AsyncItemsWithStreamingResponse as AsyncItemsWithStreamingResponse, Items as Items
from openai.resources.beta.agents.sessions.turns.turns import AsyncTurns as AsyncTurns, AsyncTurnsWithRawResponse as AsyncTurnsWithRawResponse, AsyncTurnsWithStreamingResponse as AsyncTurnsWithStreamingResponse, Turns as Turns
from typing import Any
def __getattr__(name: str) -> Any: ...
