# langchain-core 1.8.1
from langchain_core.utils import image as image
from langchain_core.utils.aiter import abatch_iterate as abatch_iterate
from typing import Any
def __getattr__(name: str) -> Any: ...
