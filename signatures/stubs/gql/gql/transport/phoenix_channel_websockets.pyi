# gql 4.4.0
from gql.transport.common.adapters.websockets import WebSocketsAdapter
from gql.transport.common.base import SubscriptionTransportBase
from typing import Any
class PhoenixChannelWebsocketsTransport(SubscriptionTransportBase):
    adapter: WebSocketsAdapter
def __getattr__(name: str) -> Any: ...
