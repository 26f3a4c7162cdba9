# temporalio 1.35.0
from temporalio.contrib.gcp.cloud_run.opentelemetry._opentelemetry import OpenTelemetryPlugin as OpenTelemetryPlugin
from typing import Any
def __getattr__(name: str) -> Any: ...
