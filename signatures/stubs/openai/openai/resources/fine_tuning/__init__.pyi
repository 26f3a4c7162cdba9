# openai 3.52.0
from openai.resources.fine_tuning.alpha.alpha import AsyncAlpha as AsyncAlpha, AsyncAlphaWithRawResponse as AsyncAlphaWithRawResponse, AsyncAlphaWithStreamingResponse as AsyncAlphaWithStreamingResponse
from openai.resources.fine_tuning.checkpoints.checkpoints import AsyncCheckpoints as AsyncCheckpoints, AsyncCheckpointsWithRawResponse as AsyncCheckpointsWithRawResponse, AsyncCheckpointsWithStreamingResponse as AsyncCheckpointsWithStreamingResponse
from openai.resources.fine_tuning.fine_tuning import AsyncFineTuning as AsyncFineTuning, AsyncFineTuningWithRawResponse as AsyncFineTuningWithRawResponse, AsyncFineTuningWithStreamingResponse as AsyncFineTuningWithStreamingResponse
from openai.resources.fine_tuning.jobs.jobs import AsyncJobs as AsyncJobs, AsyncJobsWithRawResponse as AsyncJobsWithRawResponse, AsyncJobsWithStreamingResponse as AsyncJobsWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
