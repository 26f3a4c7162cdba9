# aiostream 0.8.1
from aiostream import pipe as pipe, stream as stream
from aiostream.aiter_utils import async_ as async_, await_ as await_
from aiostream.core import Stream as Stream, operator as operator, pipable_operator as pipable_operator, sources_operator as sources_operator, streamcontext as streamcontext
from typing import Any
def __getattr__(name: str) -> Any: ...
