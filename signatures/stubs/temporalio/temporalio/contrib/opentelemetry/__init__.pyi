# temporalio 1.35.0
from temporalio.contrib.opentelemetry._interceptor import TracingInterceptor as TracingInterceptor, TracingWorkflowInboundInterceptor as TracingWorkflowInboundInterceptor
from temporalio.contrib.opentelemetry._metrics_exporter import MetricsExporter as MetricsExporter
from temporalio.contrib.opentelemetry._otel_interceptor import OpenTelemetryInterceptor as OpenTelemetryInterceptor
from temporalio.contrib.opentelemetry._plugin import OpenTelemetryPlugin as OpenTelemetryPlugin
from typing import Any
def __getattr__(name: str) -> Any: ...
