# openai 3.52.0
from openai.lib.streaming.agents._streams import AgentSessionStream as AgentSessionStream, AsyncAgentSessionStream as AsyncAgentSessionStream
from typing import Any
def __getattr__(name: str) -> Any: ...
