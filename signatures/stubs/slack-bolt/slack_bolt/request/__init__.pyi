# slack-bolt 1.30.0
from slack_bolt.request.request import BoltRequest as BoltRequest
from typing import Any
def __getattr__(name: str) -> Any: ...
