# openai 3.52.0
from openai.resources.beta.threads.runs.runs import AsyncRuns as AsyncRuns, AsyncRunsWithRawResponse as AsyncRunsWithRawResponse, AsyncRunsWithStreamingResponse as AsyncRunsWithStreamingResponse, Runs as Runs
from openai.resources.beta.threads.runs.steps import AsyncSteps as AsyncSteps, AsyncStepsWithRawResponse as AsyncStepsWithRawResponse, AsyncStepsWithStreamingResponse as AsyncStepsWithStreamingResponse, Steps as Steps
from typing import Any
def __getattr__(name: str) -> Any: ...
