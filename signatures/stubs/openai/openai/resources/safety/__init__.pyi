# openai 3.52.0
from openai.resources.safety.alerts import AsyncAlerts as AsyncAlerts, AsyncAlertsWithRawResponse as AsyncAlertsWithRawResponse, AsyncAlertsWithStreamingResponse as AsyncAlertsWithStreamingResponse
from openai.resources.safety.cases import AsyncCases as AsyncCases, AsyncCasesWithRawResponse as AsyncCasesWithRawResponse, AsyncCasesWithStreamingResponse as AsyncCasesWithStreamingResponse
from openai.resources.safety.safety import AsyncSafety as AsyncSafety, AsyncSafetyWithRawResponse as AsyncSafetyWithRawResponse, AsyncSafetyWithStreamingResponse as AsyncSafetyWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
