# slack-bolt 1.30.0
from slack_bolt.middleware.assistant.assistant import Assistant as Assistant
from typing import Any
def __getattr__(name: str) -> Any: ...
