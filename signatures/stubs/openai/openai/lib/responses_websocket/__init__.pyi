# openai 3.52.0
from openai.lib.responses_websocket._session import AsyncResponsesWebSocketLane as AsyncResponsesWebSocketLane, AsyncResponsesWebSocketSession as AsyncResponsesWebSocketSession
from typing import Any
def __getattr__(name: str) -> Any: ...
