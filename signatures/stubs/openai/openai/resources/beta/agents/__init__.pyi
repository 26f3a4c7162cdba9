# openai 3.52.0
from openai.resources.beta.agents.agents import Agents as Agents, AsyncAgents as AsyncAgents, AsyncAgentsWithRawResponse as AsyncAgentsWithRawResponse, AsyncAgentsWithStreamingResponse as AsyncAgentsWithStreamingResponse
from openai.resources.beta.agents.automations.automations import AsyncAutomations as AsyncAutomations, AsyncAutomationsWithRawResponse as AsyncAutomationsWithRawResponse, AsyncAutomationsWithStreamingResponse as AsyncAutomationsWithStreamingResponse, Automations as Automations
from openai.resources.beta.agents.environments.environments import AsyncEnvironments as AsyncEnvironments, AsyncEnvironmentsWithRawResponse as AsyncEnvironmentsWithRawResponse, AsyncEnvironmentsWithStreamingResponse as AsyncEnvironmentsWithStreamingResponse, Environments as Environments
from openai.resources.beta.agents.sessions.sessions import AsyncSessions as AsyncSessions, AsyncSessionsWithRawResponse as AsyncSessionsWithRawResponse, AsyncSessionsWithStreamingResponse as AsyncSessionsWithStreamingResponse, Sessions as Sessions
from openai.resources.beta.agents.vaults.vaults import AsyncVaults as AsyncVaults, AsyncVaultsWithRawResponse as AsyncVaultsWithRawResponse, AsyncVaultsWithStreamingResponse as AsyncVaultsWithStreamingResponse, Vaults as Vaults
from typing import Any
def __getattr__(name: str) -> Any: ...
