# openai 3.52.0
from openai.resources.beta.agents.environments.environments import AsyncEnvironments as AsyncEnvironments, AsyncEnvironmentsWithRawResponse as AsyncEnvironmentsWithRawResponse, AsyncEnvironmentsWithStreamingResponse as AsyncEnvironmentsWithStreamingResponse, Environments as Environments
from openai.resources.beta.agents.environments.files import AsyncFiles as AsyncFiles, AsyncFilesWithRawResponse as AsyncFilesWithRawResponse, AsyncFilesWithStreamingResponse as AsyncFilesWithStreamingResponse, Files as Files
from openai.resources.beta.agents.environments.templates import AsyncTemplates as AsyncTemplates, AsyncTemplatesWithRawResponse as AsyncTemplatesWithRawResponse, AsyncTemplatesWithStreamingResponse as AsyncTemplatesWithStreamingResponse, Templates as Templates
from typing import Any
def __getattr__(name: str) -> Any: ...
