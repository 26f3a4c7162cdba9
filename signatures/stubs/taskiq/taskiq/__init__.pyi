# taskiq 0.13.0
from taskiq.abc.broker import AsyncBroker as AsyncBroker
from taskiq.abc.formatter import TaskiqFormatter as TaskiqFormatter
from taskiq.abc.middleware import TaskiqMiddleware as TaskiqMiddleware
from taskiq.abc.result_backend import AsyncResultBackend as AsyncResultBackend
from taskiq.abc.schedule_source import ScheduleSource as ScheduleSource
from taskiq.acks import AckableMessage as AckableMessage
from taskiq.brokers.inmemory_broker import InMemoryBroker as InMemoryBroker
from taskiq.brokers.shared_broker import async_shared_broker as async_shared_broker
from taskiq.brokers.zmq_broker import ZeroMQBroker as ZeroMQBroker
from taskiq.context import Context as Context
from taskiq.decor import AsyncTaskiqDecoratedTask as AsyncTaskiqDecoratedTask
from taskiq.funcs import gather as gather
from taskiq.middlewares.prometheus_middleware import PrometheusMiddleware as PrometheusMiddleware
from taskiq.middlewares.simple_retry_middleware import SimpleRetryMiddleware as SimpleRetryMiddleware
from taskiq.middlewares.smart_retry_middleware import SmartRetryMiddleware as SmartRetryMiddleware
from taskiq.scheduler.scheduler import TaskiqScheduler as TaskiqScheduler
from taskiq.task import AsyncTaskiqTask as AsyncTaskiqTask
from typing import Any
def __getattr__(name: str) -> Any: ...
