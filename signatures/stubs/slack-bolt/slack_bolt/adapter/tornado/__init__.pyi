# slack-bolt 1.30.0
from slack_bolt.adapter.tornado.handler import SlackEventsHandler as SlackEventsHandler, SlackOAuthHandler as SlackOAuthHandler
from typing import Any
def __getattr__(name: str) -> Any: ...
