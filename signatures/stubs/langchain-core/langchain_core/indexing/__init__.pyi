# langchain-core 1.8.1
from langchain_core.indexing.api import aindex as aindex
from langchain_core.indexing.base import DocumentIndex as DocumentIndex, InMemoryRecordManager as InMemoryRecordManager, RecordManager as RecordManager
from typing import Any
def __getattr__(name: str) -> Any: ...
