# openai 3.52.0
from openai.resources.uploads.parts import AsyncParts as AsyncParts, AsyncPartsWithRawResponse as AsyncPartsWithRawResponse, AsyncPartsWithStreamingResponse as AsyncPartsWithStreamingResponse, Parts as Parts
from openai.resources.uploads.uploads import AsyncUploads as AsyncUploads, AsyncUploadsWithRawResponse as AsyncUploadsWithRawResponse, AsyncUploadsWithStreamingResponse as AsyncUploadsWithStreamingResponse, Uploads as Uploads
from typing import Any
def __getattr__(name: str) -> Any: ...
