# langchain-core 1.8.1
from langchain_core.vectorstores.base import VectorStore as VectorStore, VectorStoreRetriever as VectorStoreRetriever
from langchain_core.vectorstores.in_memory import InMemoryVectorStore as InMemoryVectorStore
from typing import Any
def __getattr__(name: str) -> Any: ...
