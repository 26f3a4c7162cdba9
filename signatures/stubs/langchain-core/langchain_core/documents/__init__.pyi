# langchain-core 1.8.1
from langchain_core.documents.base import Document as Document
from langchain_core.documents.compressor import BaseDocumentCompressor as BaseDocumentCompressor
from langchain_core.documents.transformers import BaseDocumentTransformer as BaseDocumentTransformer
from typing import Any
def __getattr__(name: str) -> Any: ...
