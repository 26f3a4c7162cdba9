# anthropic 2.11.0
from anthropic.resources.beta.environments.environments import AsyncEnvironments as AsyncEnvironments, AsyncEnvironmentsWithRawResponse as AsyncEnvironmentsWithRawResponse, AsyncEnvironmentsWithStreamingResponse as AsyncEnvironmentsWithStreamingResponse
from anthropic.resources.beta.environments.work import AsyncWork as AsyncWork, AsyncWorkWithRawResponse as AsyncWorkWithRawResponse, AsyncWorkWithStreamingResponse as AsyncWorkWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
