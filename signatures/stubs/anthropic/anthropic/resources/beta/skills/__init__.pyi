# anthropic 2.11.0
from anthropic.resources.beta.skills.skills import AsyncSkills as AsyncSkills, AsyncSkillsWithRawResponse as AsyncSkillsWithRawResponse, AsyncSkillsWithStreamingResponse as AsyncSkillsWithStreamingResponse
from anthropic.resources.beta.skills.versions import AsyncVersions as AsyncVersions, AsyncVersionsWithRawResponse as AsyncVersionsWithRawResponse, AsyncVersionsWithStreamingResponse as AsyncVersionsWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
