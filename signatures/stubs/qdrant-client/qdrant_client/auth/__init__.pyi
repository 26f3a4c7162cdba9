# qdrant-client 1.20.0
from qdrant_client.auth.bearer_auth import BearerAuth as BearerAuth
from typing import Any
def __getattr__(name: str) -> Any: ...
