# elasticsearch 9.5.1
from elasticsearch._async.helpers import async_bulk as async_bulk, async_reindex as async_reindex, async_scan as async_scan, async_streaming_bulk as async_streaming_bulk
from typing import Any
def __getattr__(name: str) -> Any: ...
