# slack-bolt 1.30.0
from slack_bolt.adapter.socket_mode.async_base_handler import AsyncBaseSocketModeHandler as AsyncBaseSocketModeHandler, AsyncBaseSocketModeHandler as _AsyncBaseSocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app as run_async_bolt_app, send_async_response as send_async_response
from slack_bolt.app.app import App as App
from slack_bolt.app.async_app import AsyncApp as AsyncApp, AsyncApp as _AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient as SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest as SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient as AsyncWebClient
from typing import Any
class SocketModeHandler(_AsyncBaseSocketModeHandler):
    async def handle(self, *a, **k) -> None: ...
class AsyncSocketModeHandler(_AsyncBaseSocketModeHandler):
    app: _AsyncApp
    async def handle(self, *a, **k) -> None: ...
def __getattr__(name: str) -> Any: ...
