# openai 3.52.0
from openai.resources.containers.containers import AsyncContainers as AsyncContainers, AsyncContainersWithRawResponse as AsyncContainersWithRawResponse, AsyncContainersWithStreamingResponse as AsyncContainersWithStreamingResponse, Containers as Containers
from openai.resources.containers.files.files import AsyncFiles as AsyncFiles, AsyncFilesWithRawResponse as AsyncFilesWithRawResponse, AsyncFilesWithStreamingResponse as AsyncFilesWithStreamingResponse, Files as Files
from typing import Any
def __getattr__(name: str) -> Any: ...
