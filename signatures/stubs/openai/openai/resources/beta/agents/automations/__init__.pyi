# openai 3.52.0
from openai.resources.beta.agents.automations.automations import AsyncAutomations as AsyncAutomations, AsyncAutomationsWithRawResponse as AsyncAutomationsWithRawResponse, AsyncAutomationsWithStreamingResponse as AsyncAutomationsWithStreamingResponse, Automations as Automations
from openai.resources.beta.agents.automations.invocations import AsyncInvocations as AsyncInvocations, AsyncInvocationsWithRawResponse as AsyncInvocationsWithRawResponse, AsyncInvocationsWithStreamingResponse as AsyncInvocationsWithStreamingResponse, Invocations as Invocations
from typing import Any
def __getattr__(name: str) -> Any: ...
