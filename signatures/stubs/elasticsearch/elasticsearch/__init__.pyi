# elasticsearch 9.5.1
from elasticsearch._async.client import AsyncElasticsearch as AsyncElasticsearch
from elasticsearch._sync.client import Elasticsearch as Elasticsearch
from typing import Any
def __getattr__(name: str) -> Any: ...
