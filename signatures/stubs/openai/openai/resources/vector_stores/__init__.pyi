# openai 3.52.0
from openai.resources.vector_stores.file_batches import AsyncFileBatches as AsyncFileBatches, AsyncFileBatchesWithRawResponse as AsyncFileBatchesWithRawResponse, AsyncFileBatchesWithStreamingResponse as AsyncFileBatchesWithStreamingResponse, FileBatches as FileBatches
from openai.resources.vector_stores.files import AsyncFiles as AsyncFiles, AsyncFilesWithRawResponse as AsyncFilesWithRawResponse, AsyncFilesWithStreamingResponse as AsyncFilesWithStreamingResponse, Files as Files
from openai.resources.vector_stores.vector_stores import AsyncVectorStores as AsyncVectorStores, AsyncVectorStoresWithRawResponse as AsyncVectorStoresWithRawResponse, AsyncVectorStoresWithStreamingResponse as AsyncVectorStoresWithStreamingResponse, VectorStores as VectorStores
from typing import Any
def __getattr__(name: str) -> Any: ...
