# kubernetes-asyncio 36.1.0
from kubernetes_asyncio.watch.watch import Watch as Watch
from typing import Any
def __getattr__(name: str) -> Any: ...
