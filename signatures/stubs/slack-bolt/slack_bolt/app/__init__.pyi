# slack-bolt 1.30.0
from slack_bolt.app.app import App as App
from typing import Any
def __getattr__(name: str) -> Any: ...
