# anthropic 2.11.0
from anthropic._base_client import AsyncAPIClient, SyncAPIClient
from anthropic.lib.credentials._types import AsyncAccessTokenProvider
from anthropic.resources.beta.beta import AsyncBeta, AsyncBetaWithRawResponse, AsyncBetaWithStreamingResponse
from anthropic.resources.files import AsyncFiles, AsyncFilesWithRawResponse, AsyncFilesWithStreamingResponse
from anthropic.resources.messages.messages import AsyncMessages, AsyncMessagesWithRawResponse, AsyncMessagesWithStreamingResponse
from anthropic.resources.models import AsyncModels, AsyncModelsWithRawResponse, AsyncModelsWithStreamingResponse
from anthropic.resources.skills.skills import AsyncSkills, AsyncSkillsWithRawResponse, AsyncSkillsWithStreamingResponse
from anthropic.resources.user_profiles.user_profiles import AsyncUserProfiles, AsyncUserProfilesWithRawResponse, AsyncUserProfilesWithStreamingResponse
from typing import Any
from typing_extensions import Self
class Anthropic(SyncAPIClient):
    def close(self, *a, **k) -> None: ...
    def copy(self, *a, **k) -> Self: ...
    def with_options(self, *a, **k) -> Self: ...
    def with_middleware(self, *a, **k) -> Self: ...
class AsyncAnthropic(AsyncAPIClient):
    credentials: Any | AsyncAccessTokenProvider | None
    messages: AsyncMessages
    models: AsyncModels
    files: AsyncFiles
    skills: AsyncSkills
    user_profiles: AsyncUserProfiles
    beta: AsyncBeta
    with_raw_response: AsyncAnthropicWithRawResponse
    with_streaming_response: AsyncAnthropicWithStreamedResponse
    async def close(self, *a, **k) -> None: ...
    def copy(self, *a, **k) -> Self: ...
    def with_options(self, *a, **k) -> Self: ...
    def with_middleware(self, *a, **k) -> Self: ...
class AsyncAnthropicWithRawResponse:
    messages: AsyncMessagesWithRawResponse
    models: AsyncModelsWithRawResponse
    files: AsyncFilesWithRawResponse
    skills: AsyncSkillsWithRawResponse
    user_profiles: AsyncUserProfilesWithRawResponse
    beta: AsyncBetaWithRawResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncAnthropicWithStreamedResponse:
    messages: AsyncMessagesWithStreamingResponse
    models: AsyncModelsWithStreamingResponse
    files: AsyncFilesWithStreamingResponse
    skills: AsyncSkillsWithStreamingResponse
    user_profiles: AsyncUserProfilesWithStreamingResponse
    beta: AsyncBetaWithStreamingResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
