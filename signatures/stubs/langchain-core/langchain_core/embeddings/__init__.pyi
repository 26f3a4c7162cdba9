# langchain-core 1.8.1
from langchain_core.embeddings.embeddings import Embeddings as Embeddings
from langchain_core.embeddings.fake import DeterministicFakeEmbedding as DeterministicFakeEmbedding, FakeEmbeddings as FakeEmbeddings
from typing import Any
def __getattr__(name: str) -> Any: ...
