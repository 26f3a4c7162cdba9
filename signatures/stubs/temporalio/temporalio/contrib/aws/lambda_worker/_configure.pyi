# temporalio 1.35.0
from temporalio.client._client import ClientConnectConfig
from temporalio.worker._worker import WorkerConfig
from typing import Any, Awaitable, Callable
class LambdaWorkerConfig:
    client_connect_config: ClientConnectConfig
    worker_config: WorkerConfig
    shutdown_hooks: list[Callable[..., Awaitable | None]]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
