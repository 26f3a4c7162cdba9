# anthropic 2.11.0
from anthropic.resources.skills.skills import AsyncSkills as AsyncSkills, AsyncSkillsWithRawResponse as AsyncSkillsWithRawResponse, AsyncSkillsWithStreamingResponse as AsyncSkillsWithStreamingResponse, Skills as Skills
from anthropic.resources.skills.versions import AsyncVersions as AsyncVersions, AsyncVersionsWithRawResponse as AsyncVersionsWithRawResponse, AsyncVersionsWithStreamingResponse as AsyncVersionsWithStreamingResponse, Versions as Versions
from typing import Any
def __getattr__(name: str) -> Any: ...
