# openai 3.52.0
from openai.lib.beta.agents._artifacts import AgentResultArtifacts as AgentResultArtifacts, AsyncAgentResultArtifacts as AsyncAgentResultArtifacts
from openai.lib.beta.agents._result import AgentTurnResult as AgentTurnResult
from openai.lib.beta.agents._stream import AgentSessionEventStream as AgentSessionEventStream, AsyncAgentSessionEventStream as AsyncAgentSessionEventStream
from openai.lib.beta.agents._tools import function_tool as function_tool, pydantic_function_tool as pydantic_function_tool
from typing import Any
def __getattr__(name: str) -> Any: ...
