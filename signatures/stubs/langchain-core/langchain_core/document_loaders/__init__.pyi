# langchain-core 1.8.1
from langchain_core.document_loaders.base import BaseLoader as BaseLoader
from langchain_core.document_loaders.langsmith import LangSmithLoader as LangSmithLoader
from typing import Any
def __getattr__(name: str) -> Any: ...
