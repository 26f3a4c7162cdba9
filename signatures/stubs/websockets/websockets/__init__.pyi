# websockets 17.4
from typing import Any
from websockets.asyncio.client import ClientConnection as ClientConnection, connect as connect, unix_connect as unix_connect
from websockets.asyncio.router import Router as Router, route as route, unix_route as unix_route
from websockets.asyncio.server import Server as Server, ServerConnection as ServerConnection, basic_auth as basic_auth, serve as serve, unix_serve as unix_serve
from websockets.protocol import Protocol as Protocol
from websockets.server import ServerProtocol as ServerProtocol
def __getattr__(name: str) -> Any: ...
