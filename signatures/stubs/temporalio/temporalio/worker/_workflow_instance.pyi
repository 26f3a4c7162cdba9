# temporalio 1.35.0
from temporalio.worker._interceptor import WorkflowInboundInterceptor
from temporalio.workflow._definition import _Definition
from typing import Any, Sequence
class WorkflowInstanceDetails:
    interceptor_classes: Sequence[type[WorkflowInboundInterceptor]]
    defn: _Definition
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
