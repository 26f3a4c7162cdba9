# taskiq 0.13.0
from taskiq.api.receiver import run_receiver_task as run_receiver_task
from taskiq.api.scheduler import run_scheduler_task as run_scheduler_task
from typing import Any
def __getattr__(name: str) -> Any: ...
