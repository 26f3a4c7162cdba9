# slack-bolt 1.30.0
from slack_bolt.adapter.sanic.async_handler import AsyncSlackRequestHandler as AsyncSlackRequestHandler
from typing import Any
def __getattr__(name: str) -> Any: ...
