# openai 3.52.0
from openai._resource import AsyncAPIResource
from openai.resources.fine_tuning.checkpoints.permissions import AsyncPermissions, AsyncPermissionsWithRawResponse, AsyncPermissionsWithStreamingResponse
from typing import Any
class AsyncCheckpoints(AsyncAPIResource):
    permissions: AsyncPermissions
    with_raw_response: AsyncCheckpointsWithRawResponse
    with_streaming_response: AsyncCheckpointsWithStreamingResponse
class AsyncCheckpointsWithRawResponse:
    permissions: AsyncPermissionsWithRawResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncCheckpointsWithStreamingResponse:
    permissions: AsyncPermissionsWithStreamingResponse
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
