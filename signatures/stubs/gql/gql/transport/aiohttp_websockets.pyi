# gql 4.4.0
from gql.transport.common.adapters.aiohttp import AIOHTTPWebSocketsAdapter
from gql.transport.websockets_protocol import WebsocketsProtocolTransportBase
from typing import Any
class AIOHTTPWebsocketsTransport(WebsocketsProtocolTransportBase):
    adapter: AIOHTTPWebSocketsAdapter
def __getattr__(name: str) -> Any: ...
