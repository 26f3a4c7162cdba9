# openai 3.52.0
from openai._resource import AsyncAPIResource
from openai.resources.fine_tuning.alpha.alpha import AsyncAlpha, AsyncAlphaWithRawResponse, AsyncAlphaWithStreamingResponse
from openai.resources.fine_tuning.checkpoints.checkpoints import AsyncCheckpoints, AsyncCheckpointsWithRawResponse, AsyncCheckpointsWithStreamingResponse
from openai.resources.fine_tuning.jobs.jobs import AsyncJobs, AsyncJobsWithRawResponse, AsyncJobsWithStreamingResponse
from typing import Any
class AsyncFineTuning(AsyncAPIResource):
    jobs: AsyncJobs
    checkpoints: AsyncCheckpoints
    alpha: AsyncAlpha
    with_raw_response: AsyncFineTuningWithRawResponse
    with_streaming_response: AsyncFineTuningWithStreamingResponse
class AsyncFineTuningWithRawResponse:
    jobs: AsyncJobsWithRawResponse
    checkpoints: AsyncCheckpointsWithRawResponse
    alpha: AsyncAlphaWithRawResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncFineTuningWithStreamingResponse:
    jobs: AsyncJobsWithStreamingResponse
    checkpoints: AsyncCheckpointsWithStreamingResponse
    alpha: AsyncAlphaWithStreamingResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
