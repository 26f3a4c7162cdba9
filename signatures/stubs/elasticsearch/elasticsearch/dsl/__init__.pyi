# elasticsearch 9.5.1
from elasticsearch.dsl import async_connections as async_connections, connections as connections
from elasticsearch.dsl._async.document import AsyncDocument as AsyncDocument
from elasticsearch.dsl._async.faceted_search import AsyncFacetedSearch as AsyncFacetedSearch
from elasticsearch.dsl._async.index import AsyncComposableIndexTemplate as AsyncComposableIndexTemplate, AsyncIndex as AsyncIndex, AsyncIndexTemplate as AsyncIndexTemplate
from elasticsearch.dsl._async.mapping import AsyncMapping as AsyncMapping
from elasticsearch.dsl._async.search import AsyncEmptySearch as AsyncEmptySearch, AsyncMultiSearch as AsyncMultiSearch, AsyncSearch as AsyncSearch
from elasticsearch.dsl._async.update_by_query import AsyncUpdateByQuery as AsyncUpdateByQuery
from elasticsearch.dsl.utils import AttrDict as AttrDict
from typing import Any
def __getattr__(name: str) -> Any: ...
