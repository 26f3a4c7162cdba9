# slack-bolt 1.30.0
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler as AsyncSocketModeHandler
from typing import Any
def __getattr__(name: str) -> Any: ...
