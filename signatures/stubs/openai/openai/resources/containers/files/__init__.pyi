# openai 3.52.0
from openai.resources.containers.files.content import AsyncContent as AsyncContent, AsyncContentWithRawResponse as AsyncContentWithRawResponse, AsyncContentWithStreamingResponse as AsyncContentWithStreamingResponse, Content as Content
from openai.resources.containers.files.files import AsyncFiles as AsyncFiles, AsyncFilesWithRawResponse as AsyncFilesWithRawResponse, AsyncFilesWithStreamingResponse as AsyncFilesWithStreamingResponse, Files as Files
from typing import Any
def __getattr__(name: str) -> Any: ...
