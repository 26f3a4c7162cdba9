# gql 4.4.0
from gql.transport.common.adapters.websockets import WebSocketsAdapter
from gql.transport.websockets_protocol import WebsocketsProtocolTransportBase
from typing import Any
class WebsocketsTransport(WebsocketsProtocolTransportBase):
    adapter: WebSocketsAdapter
def __getattr__(name: str) -> Any: ...
