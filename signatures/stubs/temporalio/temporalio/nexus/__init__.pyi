# temporalio 1.35.0
from temporalio.nexus._decorators import temporal_operation as temporal_operation, workflow_run_operation as workflow_run_operation
from temporalio.nexus._operation_context import WorkflowRunOperationContext as WorkflowRunOperationContext, client as client, wait_for_worker_shutdown as wait_for_worker_shutdown
from temporalio.nexus._operation_handlers import TemporalOperationHandler as TemporalOperationHandler
from temporalio.nexus._temporal_client import TemporalNexusClient as TemporalNexusClient
from typing import Any
def __getattr__(name: str) -> Any: ...
