# slack-bolt 1.30.0
from slack_bolt.adapter.starlette.handler import SlackRequestHandler as SlackRequestHandler
from typing import Any
def __getattr__(name: str) -> Any: ...
