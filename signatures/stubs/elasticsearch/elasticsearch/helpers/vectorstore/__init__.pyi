# elasticsearch 9.5.1
from elasticsearch.helpers.vectorstore._async.embedding_service import AsyncElasticsearchEmbeddings as AsyncElasticsearchEmbeddings, AsyncEmbeddingService as AsyncEmbeddingService
from elasticsearch.helpers.vectorstore._async.strategies import AsyncBM25Strategy as AsyncBM25Strategy, AsyncDenseVectorScriptScoreStrategy as AsyncDenseVectorScriptScoreStrategy, AsyncDenseVectorStrategy as AsyncDenseVectorStrategy, AsyncRetrievalStrategy as AsyncRetrievalStrategy, AsyncSparseVectorStrategy as AsyncSparseVectorStrategy
from elasticsearch.helpers.vectorstore._async.vectorstore import AsyncVectorStore as AsyncVectorStore
from typing import Any
def __getattr__(name: str) -> Any: ...
