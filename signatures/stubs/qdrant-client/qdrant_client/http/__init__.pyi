# qdrant-client 1.20.0
from qdrant_client.http.api_client import ApiClient as ApiClient, AsyncApiClient as AsyncApiClient, AsyncApis as AsyncApis, SyncApis as SyncApis
from qdrant_client.http.models import models as models
from typing import Any
def __getattr__(name: str) -> Any: ...
