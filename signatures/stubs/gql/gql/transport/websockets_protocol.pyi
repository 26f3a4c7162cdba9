# gql 4.4.0
from asyncio import Event
from gql.transport.common.base import SubscriptionTransportBase
from typing import Any
class WebsocketsProtocolTransportBase(SubscriptionTransportBase):
    async def send_ping(self, *a, **k) -> None: ...
    async def send_pong(self, *a, **k) -> None: ...
    ping_received: Event
    pong_received: Event
def __getattr__(name: str) -> Any: ...
