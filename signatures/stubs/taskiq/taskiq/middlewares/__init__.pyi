# taskiq 0.13.0
from taskiq.middlewares.prometheus_middleware import PrometheusMiddleware as PrometheusMiddleware
from taskiq.middlewares.simple_retry_middleware import SimpleRetryMiddleware as SimpleRetryMiddleware
from taskiq.middlewares.smart_retry_middleware import SmartRetryMiddleware as SmartRetryMiddleware
from taskiq.middlewares.taskiq_admin_middleware import TaskiqAdminMiddleware as TaskiqAdminMiddleware
from typing import Any
def __getattr__(name: str) -> Any: ...
