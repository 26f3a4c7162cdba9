# trio 0.35.0
from trio._abc import AsyncResource as AsyncResource, Channel as Channel, HalfCloseableStream as HalfCloseableStream, HostnameResolver as HostnameResolver, Listener as Listener, ReceiveChannel as ReceiveChannel, ReceiveStream as ReceiveStream, SendChannel as SendChannel, SendStream as SendStream, SocketFactory as SocketFactory, Stream as Stream
from typing import Any
def __getattr__(name: str) -> Any: ...
