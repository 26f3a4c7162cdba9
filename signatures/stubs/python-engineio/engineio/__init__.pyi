# python-engineio 4.15.1
from engineio.async_client import AsyncClient as AsyncClient
from engineio.async_drivers.asgi import ASGIApp as ASGIApp
from engineio.async_server import AsyncServer as AsyncServer
from engineio.client import Client as Client
from engineio.middleware import WSGIApp as WSGIApp
from engineio.server import Server as Server
from typing import Any
def __getattr__(name: str) -> Any: ...
