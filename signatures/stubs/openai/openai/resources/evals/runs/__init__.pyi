# openai 3.52.0
from openai.resources.evals.runs.output_items import AsyncOutputItems as AsyncOutputItems, AsyncOutputItemsWithRawResponse as AsyncOutputItemsWithRawResponse, AsyncOutputItemsWithStreamingResponse as AsyncOutputItemsWithStreamingResponse, OutputItems as OutputItems
from openai.resources.evals.runs.runs import AsyncRuns as AsyncRuns, AsyncRunsWithRawResponse as AsyncRunsWithRawResponse, AsyncRunsWithStreamingResponse as AsyncRunsWithStreamingResponse, Runs as Runs
from typing import Any
def __getattr__(name: str) -> Any: ...
