# anthropic 2.11.0
from anthropic._resource import AsyncAPIResource
from anthropic.resources.beta.agents.agents import AsyncAgents, AsyncAgentsWithRawResponse, AsyncAgentsWithStreamingResponse
from anthropic.resources.beta.deployment_runs import AsyncDeploymentRuns, AsyncDeploymentRunsWithRawResponse, AsyncDeploymentRunsWithStreamingResponse
from anthropic.resources.beta.deployments import AsyncDeployments, AsyncDeploymentsWithRawResponse, AsyncDeploymentsWithStreamingResponse
from anthropic.resources.beta.dreams import AsyncDreams, AsyncDreamsWithRawResponse, AsyncDreamsWithStreamingResponse
from anthropic.resources.beta.environments.environments import AsyncEnvironments, AsyncEnvironmentsWithRawResponse, AsyncEnvironmentsWithStreamingResponse
from anthropic.resources.beta.files import AsyncFiles, AsyncFilesWithRawResponse, AsyncFilesWithStreamingResponse
from anthropic.resources.beta.memory_stores.memory_stores import AsyncMemoryStores, AsyncMemoryStoresWithRawResponse, AsyncMemoryStoresWithStreamingResponse
from anthropic.resources.beta.messages.messages import AsyncMessages, AsyncMessagesWithRawResponse, AsyncMessagesWithStreamingResponse
from anthropic.resources.beta.models import AsyncModels, AsyncModelsWithRawResponse, AsyncModelsWithStreamingResponse
from anthropic.resources.beta.sessions.sessions import AsyncSessions, AsyncSessionsWithRawResponse, AsyncSessionsWithStreamingResponse
from anthropic.resources.beta.skills.skills import AsyncSkills, AsyncSkillsWithRawResponse, AsyncSkillsWithStreamingResponse
from anthropic.resources.beta.tunnels.tunnels import AsyncTunnels, AsyncTunnelsWithRawResponse, AsyncTunnelsWithStreamingResponse
from anthropic.resources.beta.user_profiles.user_profiles import AsyncUserProfiles, AsyncUserProfilesWithRawResponse, AsyncUserProfilesWithStreamingResponse
from anthropic.resources.beta.vaults.vaults import AsyncVaults, AsyncVaultsWithRawResponse, AsyncVaultsWithStreamingResponse
from typing import Any
class AsyncBeta(AsyncAPIResource):
    models: AsyncModels
    messages: AsyncMessages
    agents: AsyncAgents
    environments: AsyncEnvironments
    sessions: AsyncSessions
    deployments: AsyncDeployments
    deployment_runs: AsyncDeploymentRuns
    vaults: AsyncVaults
    memory_stores: AsyncMemoryStores
    files: AsyncFiles
    skills: AsyncSkills
    user_profiles: AsyncUserProfiles
    dreams: AsyncDreams
    tunnels: AsyncTunnels
    with_raw_response: AsyncBetaWithRawResponse
    with_streaming_response: AsyncBetaWithStreamingResponse
class AsyncBetaWithRawResponse:
    models: AsyncModelsWithRawResponse
    messages: AsyncMessagesWithRawResponse
    agents: AsyncAgentsWithRawResponse
    environments: AsyncEnvironmentsWithRawResponse
    sessions: AsyncSessionsWithRawResponse
    deployments: AsyncDeploymentsWithRawResponse
    deployment_runs: AsyncDeploymentRunsWithRawResponse
    vaults: AsyncVaultsWithRawResponse
    memory_stores: AsyncMemoryStoresWithRawResponse
    files: AsyncFilesWithRawResponse
    skills: AsyncSkillsWithRawResponse
    user_profiles: AsyncUserProfilesWithRawResponse
    dreams: AsyncDreamsWithRawResponse
    tunnels: AsyncTunnelsWithRawResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncBetaWithStreamingResponse:
    models: AsyncModelsWithStreamingResponse
    messages: AsyncMessagesWithStreamingResponse
    agents: AsyncAgentsWithStreamingResponse
    environments: AsyncEnvironmentsWithStreamingResponse
    sessions: AsyncSessionsWithStreamingResponse
    deployments: AsyncDeploymentsWithStreamingResponse
    deployment_runs: AsyncDeploymentRunsWithStreamingResponse
    vaults: AsyncVaultsWithStreamingResponse
    memory_stores: AsyncMemoryStoresWithStreamingResponse
    files: AsyncFilesWithStreamingResponse
    skills: AsyncSkillsWithStreamingResponse
    user_profiles: AsyncUserProfilesWithStreamingResponse
    dreams: AsyncDreamsWithStreamingResponse
    tunnels: AsyncTunnelsWithStreamingResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
