# temporalio 1.35.0
from temporalio.contrib.workflow_streams._client import WorkflowStreamClient as WorkflowStreamClient
from temporalio.contrib.workflow_streams._stream import WorkflowStream as WorkflowStream
from temporalio.contrib.workflow_streams._topic_handle import TopicHandle as TopicHandle
from typing import Any
def __getattr__(name: str) -> Any: ...
