# kubernetes-asyncio 36.1.0
from kubernetes_asyncio.stream.ws_client import WsApiClient as WsApiClient
from typing import Any
def __getattr__(name: str) -> Any: ...
