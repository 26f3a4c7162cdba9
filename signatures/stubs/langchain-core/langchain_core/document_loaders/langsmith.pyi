# langchain-core 1.8.1
from langchain_core.document_loaders.base import BaseLoader
from langchain_core.documents.base import Document
from typing import Any, Iterator
class LangSmithLoader(BaseLoader):
    def lazy_load(self, *a, **k) -> Iterator[Document]: ...
def __getattr__(name: str) -> Any: ...
