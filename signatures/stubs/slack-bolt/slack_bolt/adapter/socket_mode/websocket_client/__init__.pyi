# slack-bolt 1.30.0
from slack_bolt.app.app import App as App
from slack_sdk import WebClient as WebClient
from slack_sdk.socket_mode.request import SocketModeRequest as SocketModeRequest
from slack_sdk.socket_mode.websocket_client import SocketModeClient as SocketModeClient
from typing import Any
def __getattr__(name: str) -> Any: ...
