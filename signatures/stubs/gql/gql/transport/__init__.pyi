# gql 4.4.0
from gql.transport.async_transport import AsyncTransport as AsyncTransport
from gql.transport.transport import Transport as Transport
from typing import Any
def __getattr__(name: str) -> Any: ...
