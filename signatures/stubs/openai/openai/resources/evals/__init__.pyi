# openai 3.52.0
from openai.resources.evals.evals import AsyncEvals as AsyncEvals, AsyncEvalsWithRawResponse as AsyncEvalsWithRawResponse, AsyncEvalsWithStreamingResponse as AsyncEvalsWithStreamingResponse, Evals as Evals
from openai.resources.evals.runs.runs import AsyncRuns as AsyncRuns, AsyncRunsWithRawResponse as AsyncRunsWithRawResponse, AsyncRunsWithStreamingResponse as AsyncRunsWithStreamingResponse, Runs as Runs
from typing import Any
def __getattr__(name: str) -> Any: ...
