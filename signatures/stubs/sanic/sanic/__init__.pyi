# sanic 25.12.1
from sanic.app import Sanic as Sanic
from sanic.blueprints import Blueprint as Blueprint
from sanic.request.types import Request as Request
from sanic.response.convenience import empty as empty, file as file, html as html, json as json, raw as raw, redirect as redirect, text as text
from sanic.response.types import HTTPResponse as HTTPResponse
from sanic.server.websockets.impl import WebsocketImplProtocol as Websocket
from typing import Any
def __getattr__(name: str) -> Any: ...
