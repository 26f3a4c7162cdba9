# quart 0.23.1
from quart.wrappers.base import BaseRequestWebsocket as BaseRequestWebsocket
from quart.wrappers.request import Body as Body, Request as Request
from quart.wrappers.response import Response as Response
from quart.wrappers.websocket import Websocket as Websocket
from typing import Any
def __getattr__(name: str) -> Any: ...
