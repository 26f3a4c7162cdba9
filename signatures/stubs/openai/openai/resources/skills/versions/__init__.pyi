# openai 3.52.0
from openai.resources.skills.versions.content import AsyncContent as AsyncContent, AsyncContentWithRawResponse as AsyncContentWithRawResponse, AsyncContentWithStreamingResponse as AsyncContentWithStreamingResponse, Content as Content
from openai.resources.skills.versions.versions import AsyncVersions as AsyncVersions, AsyncVersionsWithRawResponse as AsyncVersionsWithRawResponse, AsyncVersionsWithStreamingResponse as AsyncVersionsWithStreamingResponse, Versions as Versions
from typing import Any
def __getattr__(name: str) -> Any: ...
