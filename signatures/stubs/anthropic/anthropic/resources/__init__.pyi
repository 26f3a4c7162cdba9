# anthropic 2.11.0
from anthropic.resources.beta.beta import AsyncBeta as AsyncBeta, AsyncBetaWithRawResponse as AsyncBetaWithRawResponse, AsyncBetaWithStreamingResponse as AsyncBetaWithStreamingResponse
from anthropic.resources.files import AsyncFiles as AsyncFiles, AsyncFilesWithRawResponse as AsyncFilesWithRawResponse, AsyncFilesWithStreamingResponse as AsyncFilesWithStreamingResponse, Files as Files
from anthropic.resources.messages.messages import AsyncMessages as AsyncMessages, AsyncMessagesWithRawResponse as AsyncMessagesWithRawResponse, AsyncMessagesWithStreamingResponse as AsyncMessagesWithStreamingResponse, Messages as Messages
from anthropic.resources.models import AsyncModels as AsyncModels, AsyncModelsWithRawResponse as AsyncModelsWithRawResponse, AsyncModelsWithStreamingResponse as AsyncModelsWithStreamingResponse, Models as Models
from anthropic.resources.skills.skills import AsyncSkills as AsyncSkills, AsyncSkillsWithRawResponse as AsyncSkillsWithRawResponse, AsyncSkillsWithStreamingResponse as AsyncSkillsWithStreamingResponse, Skills as Skills
from anthropic.resources.user_profiles.user_profiles import AsyncUserProfiles as AsyncUserProfiles, AsyncUserProfilesWithRawResponse as AsyncUserProfilesWithRawResponse, AsyncUserProfilesWithStreamingResponse as AsyncUserProfilesWithStreamingResponse, UserProfiles as UserProfiles
from typing import Any
def __getattr__(name: str) -> Any: ...
