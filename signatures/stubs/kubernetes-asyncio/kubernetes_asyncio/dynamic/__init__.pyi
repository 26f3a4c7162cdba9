# kubernetes-asyncio 36.1.0
from kubernetes_asyncio.dynamic.client import DynamicClient as DynamicClient
from kubernetes_asyncio.dynamic.discovery import EagerDiscoverer as EagerDiscoverer, LazyDiscoverer as LazyDiscoverer
from kubernetes_asyncio.dynamic.resource import Resource as Resource, ResourceList as ResourceList, Subresource as Subresource
from typing import Any
def __getattr__(name: str) -> Any: ...
