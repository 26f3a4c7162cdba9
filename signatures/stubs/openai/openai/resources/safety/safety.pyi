# openai 3.52.0
from openai._resource import AsyncAPIResource
from openai.resources.safety.alerts import AsyncAlerts, AsyncAlertsWithRawResponse, AsyncAlertsWithStreamingResponse
from openai.resources.safety.cases import AsyncCases, AsyncCasesWithRawResponse, AsyncCasesWithStreamingResponse
from typing import Any
class AsyncSafety(AsyncAPIResource):
    cases: AsyncCases
    alerts: AsyncAlerts
    with_raw_response: AsyncSafetyWithRawResponse
    with_streaming_response: AsyncSafetyWithStreamingResponse
class AsyncSafetyWithRawResponse:
    cases: AsyncCasesWithRawResponse
    alerts: AsyncAlertsWithRawResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncSafetyWithStreamingResponse:
    cases: AsyncCasesWithStreamingResponse
    alerts: AsyncAlertsWithStreamingResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
