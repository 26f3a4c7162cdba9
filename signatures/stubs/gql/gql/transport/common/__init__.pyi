# gql 4.4.0
from gql.transport.common.adapters.connection import AdapterConnection as AdapterConnection
from gql.transport.common.base import SubscriptionTransportBase as SubscriptionTransportBase
from gql.transport.common.listener_queue import ListenerQueue as ListenerQueue
from typing import Any
def __getattr__(name: str) -> Any: ...
