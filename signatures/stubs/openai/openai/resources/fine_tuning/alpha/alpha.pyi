# openai 3.52.0
from openai._resource import AsyncAPIResource
from openai.resources.fine_tuning.alpha.graders import AsyncGraders, AsyncGradersWithRawResponse, AsyncGradersWithStreamingResponse
from typing import Any
class AsyncAlpha(AsyncAPIResource):
    graders: AsyncGraders
    with_raw_response: AsyncAlphaWithRawResponse
    with_streaming_response: AsyncAlphaWithStreamingResponse
class AsyncAlphaWithRawResponse:
    graders: AsyncGradersWithRawResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncAlphaWithStreamingResponse:
    graders: AsyncGradersWithStreamingResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
