# slack-bolt 1.30.0
from slack_bolt.listener_matcher.listener_matcher import ListenerMatcher as ListenerMatcher
from typing import Any
def __getattr__(name: str) -> Any: ...
