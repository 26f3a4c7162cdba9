# temporalio 1.35.0
from temporalio.nexus.system.workflow_service.operations.signal_with_start_workflow import signal_with_start_workflow as signal_with_start_workflow
from typing import Any
def __getattr__(name: str) -> Any: ...
