# taskiq 0.13.0
from taskiq.schedule_sources.label_based import LabelScheduleSource as LabelScheduleSource
from typing import Any
def __getattr__(name: str) -> Any: ...
