# slack-bolt 1.30.0
from slack_bolt.lazy_listener.runner import LazyListenerRunner as LazyListenerRunner
from typing import Any
def __getattr__(name: str) -> Any: ...
