# elasticsearch 9.5.1
from elasticsearch.dsl.update_by_query_base import UpdateByQueryBase
from typing import Any, TypeVar
_R = TypeVar("_R")
class AsyncUpdateByQuery(UpdateByQueryBase[_R]):
    async def execute(self, *a, **k): ...
def __getattr__(name: str) -> Any: ...
