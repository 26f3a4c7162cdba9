# slack-bolt 1.30.0
from slack_bolt.middleware.ignoring_self_events.ignoring_self_events import IgnoringSelfEvents as IgnoringSelfEvents
from typing import Any
def __getattr__(name: str) -> Any: ...
