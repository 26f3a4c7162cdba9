# langchain-core 1.8.1
from langchain_core.load.serializable import Serializable as Serializable
from typing import Any
def __getattr__(name: str) -> Any: ...
