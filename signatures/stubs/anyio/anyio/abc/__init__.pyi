# anyio 4.16.0
from anyio.abc._eventloop import AsyncBackend as AsyncBackend
from anyio.abc._resources import AsyncResource as AsyncResource
from anyio.abc._sockets import ConnectedUDPSocket as ConnectedUDPSocket, ConnectedUNIXDatagramSocket as ConnectedUNIXDatagramSocket, SocketListener as SocketListener, SocketStream as SocketStream, UDPSocket as UDPSocket, UNIXDatagramSocket as UNIXDatagramSocket, UNIXSocketStream as UNIXSocketStream
from anyio.abc._streams import ByteReceiveStream as ByteReceiveStream, ByteSendStream as ByteSendStream, ByteStream as ByteStream, ByteStreamConnectable as ByteStreamConnectable, Listener as Listener, ObjectReceiveStream as ObjectReceiveStream, ObjectSendStream as ObjectSendStream, ObjectStream as ObjectStream, ObjectStreamConnectable as ObjectStreamConnectable, UnreliableObjectReceiveStream as UnreliableObjectReceiveStream, UnreliableObjectSendStream as UnreliableObjectSendStream, UnreliableObjectStream as UnreliableObjectStream
from anyio.abc._subprocesses import Process as Process
from anyio.abc._tasks import TaskGroup as TaskGroup
from typing import Any
def __getattr__(name: str) -> Any: ...
