# openai 3.52.0
from openai.resources.fine_tuning.checkpoints.checkpoints import AsyncCheckpoints as AsyncCheckpoints, AsyncCheckpointsWithRawResponse as AsyncCheckpointsWithRawResponse, AsyncCheckpointsWithStreamingResponse as AsyncCheckpointsWithStreamingResponse
from openai.resources.fine_tuning.checkpoints.permissions import AsyncPermissions as AsyncPermissions, AsyncPermissionsWithRawResponse as AsyncPermissionsWithRawResponse, AsyncPermissionsWithStreamingResponse as AsyncPermissionsWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
