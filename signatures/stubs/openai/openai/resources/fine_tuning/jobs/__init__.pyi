# openai 3.52.0
from openai.resources.fine_tuning.jobs.checkpoints import AsyncCheckpoints as AsyncCheckpoints, AsyncCheckpointsWithRawResponse as AsyncCheckpointsWithRawResponse, AsyncCheckpointsWithStreamingResponse as AsyncCheckpointsWithStreamingResponse
from openai.resources.fine_tuning.jobs.jobs import AsyncJobs as AsyncJobs, AsyncJobsWithRawResponse as AsyncJobsWithRawResponse, AsyncJobsWithStreamingResponse as AsyncJobsWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
