# temporalio 1.35.0
from temporalio.types import CallableAsyncNoParam as CallableAsyncNoParam, CallableAsyncSingleParam as CallableAsyncSingleParam, MethodAsyncNoParam as MethodAsyncNoParam, MethodAsyncSingleParam as MethodAsyncSingleParam, MethodSyncOrAsyncNoParam as MethodSyncOrAsyncNoParam, MethodSyncOrAsyncSingleParam as MethodSyncOrAsyncSingleParam
from temporalio.workflow._activities import ActivityHandle as ActivityHandle, _AsyncioTask as _AsyncioTask, execute_activity as execute_activity, execute_activity_class as execute_activity_class, execute_activity_method as execute_activity_method, execute_local_activity as execute_local_activity, execute_local_activity_class as execute_local_activity_class, execute_local_activity_method as execute_local_activity_method, start_activity as start_activity, start_activity_class as start_activity_class, start_activity_method as start_activity_method, start_local_activity as start_local_activity, start_local_activity_class as start_local_activity_class, start_local_activity_method as start_local_activity_method
from temporalio.workflow._asyncio import _wait as _wait, as_completed as as_completed, wait as wait
from temporalio.workflow._context import _Runtime as _Runtime, sleep as sleep, wait_condition as wait_condition
from temporalio.workflow._definition import _Definition as _Definition
from temporalio.workflow._handlers import UpdateMethodMultiParam as UpdateMethodMultiParam, _QueryDefinition as _QueryDefinition, _SignalDefinition as _SignalDefinition, _UpdateDefinition as _UpdateDefinition, update as update
from temporalio.workflow._nexus import NexusClient as NexusClient, NexusOperationHandle as NexusOperationHandle, _NexusClient as _NexusClient, create_nexus_client as create_nexus_client
from temporalio.workflow._workflow_ops import ChildWorkflowHandle as ChildWorkflowHandle, ExternalWorkflowHandle as ExternalWorkflowHandle, execute_child_workflow as execute_child_workflow, get_external_workflow_handle as get_external_workflow_handle, get_external_workflow_handle_for as get_external_workflow_handle_for, start_child_workflow as start_child_workflow
from typing import Any
def __getattr__(name: str) -> Any: ...
