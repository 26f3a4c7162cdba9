# slack-bolt 1.30.0
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.workflows.step.async_step import AsyncWorkflowStep
from typing import Any
class AsyncWorkflowStepMiddleware(AsyncMiddleware):
    async def async_process(self, *a, **k): ...
    step: AsyncWorkflowStep
def __getattr__(name: str) -> Any: ...
