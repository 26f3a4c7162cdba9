# qdrant-client 1.20.0
from qdrant_client.serverless.async_client import AsyncQdrantServerless as AsyncQdrantServerless
from typing import Any
def __getattr__(name: str) -> Any: ...
