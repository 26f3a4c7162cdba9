# kubernetes-asyncio 36.1.0
from kubernetes_asyncio.client.api_client import ApiClient as ApiClient
from kubernetes_asyncio.client.configuration import Configuration as Configuration
from typing import Any
def __getattr__(name: str) -> Any: ...
