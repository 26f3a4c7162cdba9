# qdrant-client 1.20.0
from qdrant_client.async_qdrant_client import AsyncQdrantClient as AsyncQdrantClient
from qdrant_client.qdrant_client import QdrantClient as QdrantClient
from typing import Any
def __getattr__(name: str) -> Any: ...
