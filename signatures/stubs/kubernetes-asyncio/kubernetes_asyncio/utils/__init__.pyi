# kubernetes-asyncio 36.1.0
from kubernetes_asyncio.utils.create_from_yaml import create_from_dict as create_from_dict, create_from_yaml as create_from_yaml, create_from_yaml_single_item as create_from_yaml_single_item
from typing import Any
def __getattr__(name: str) -> Any: ...
