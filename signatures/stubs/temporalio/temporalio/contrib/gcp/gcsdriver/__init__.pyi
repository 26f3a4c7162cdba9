# temporalio 1.35.0
from temporalio.contrib.gcp.gcsdriver._client import GCSStorageDriverClient as GCSStorageDriverClient
from temporalio.contrib.gcp.gcsdriver._driver import GCSStorageDriver as GCSStorageDriver
from typing import Any
def __getattr__(name: str) -> Any: ...
