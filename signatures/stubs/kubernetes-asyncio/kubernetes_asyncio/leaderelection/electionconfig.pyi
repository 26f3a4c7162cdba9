# kubernetes-asyncio 36.1.0
from kubernetes_asyncio.leaderelection.resourcelock.baselock import BaseLock
from typing import Any, Callable, Coroutine
class Config:
    lock: BaseLock
    onstarted_leading: Callable[..., Coroutine] | Coroutine
    onstopped_leading: Callable[..., Coroutine] | Coroutine
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
