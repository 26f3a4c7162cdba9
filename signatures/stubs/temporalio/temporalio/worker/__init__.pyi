# temporalio 1.35.0
from temporalio.worker._activity import SharedStateManager as SharedStateManager
from temporalio.worker._interceptor import ActivityInboundInterceptor as ActivityInboundInterceptor, ExecuteWorkflowInput as ExecuteWorkflowInput, Interceptor as Interceptor, NexusOperationInboundInterceptor as NexusOperationInboundInterceptor, WorkflowInboundInterceptor as WorkflowInboundInterceptor, WorkflowOutboundInterceptor as WorkflowOutboundInterceptor
from temporalio.worker._plugin import Plugin as Plugin
from temporalio.worker._replayer import Replayer as Replayer, ReplayerConfig as ReplayerConfig
from temporalio.worker._tuning import CustomSlotSupplier as CustomSlotSupplier
from temporalio.worker._worker import Worker as Worker, WorkerConfig as WorkerConfig
from temporalio.worker._workflow_instance import WorkflowInstanceDetails as WorkflowInstanceDetails
from typing import Any
def __getattr__(name: str) -> Any: ...
