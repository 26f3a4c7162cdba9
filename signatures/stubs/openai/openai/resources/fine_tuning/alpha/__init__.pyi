# openai 3.52.0
from openai.resources.fine_tuning.alpha.alpha import AsyncAlpha as AsyncAlpha, AsyncAlphaWithRawResponse as AsyncAlphaWithRawResponse, AsyncAlphaWithStreamingResponse as AsyncAlphaWithStreamingResponse
from openai.resources.fine_tuning.alpha.graders import AsyncGraders as AsyncGraders, AsyncGradersWithRawResponse as AsyncGradersWithRawResponse, AsyncGradersWithStreamingResponse as AsyncGradersWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
