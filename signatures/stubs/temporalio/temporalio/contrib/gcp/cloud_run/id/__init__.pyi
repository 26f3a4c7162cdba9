# temporalio 1.35.0
from temporalio.contrib.gcp.cloud_run.id._cloud_run_id_plugin import CloudRunIdPlugin as CloudRunIdPlugin
from typing import Any
def __getattr__(name: str) -> Any: ...
