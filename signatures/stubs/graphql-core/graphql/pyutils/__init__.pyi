# graphql-core 3.3.2
from graphql.pyutils.abort_signal import AbortController as AbortController, AbortSignal as AbortSignal
from graphql.pyutils.async_reduce import async_reduce as async_reduce
from graphql.pyutils.gather_with_cancel import gather_with_cancel as gather_with_cancel
from graphql.pyutils.ref_map import RefMap as RefMap
from graphql.pyutils.simple_pub_sub import SimplePubSub as SimplePubSub, SimplePubSubIterator as SimplePubSubIterator
from typing import Any
def __getattr__(name: str) -> Any: ...
