# temporalio 1.35.0
from temporalio.testing._timeskipping import TimeSkipper as TimeSkipper
from temporalio.testing._workflow import WorkflowEnvironment as WorkflowEnvironment
from typing import Any
def __getattr__(name: str) -> Any: ...
