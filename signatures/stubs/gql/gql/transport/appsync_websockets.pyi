# gql 4.4.0
from gql.transport.common.adapters.websockets import WebSocketsAdapter
from gql.transport.common.base import SubscriptionTransportBase
from graphql import ExecutionResult
from typing import Any
class AppSyncWebsocketsTransport(SubscriptionTransportBase):
    async def execute(self, *a, **k) -> ExecutionResult: ...
    adapter: WebSocketsAdapter
def __getattr__(name: str) -> Any: ...
