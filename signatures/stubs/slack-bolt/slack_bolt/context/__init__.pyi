# slack-bolt 1.30.0
from slack_bolt.context.context import BoltContext as BoltContext
from typing import Any
def __getattr__(name: str) -> Any: ...
