# slack-bolt 1.30.0
from slack_bolt.listener_matcher.async_listener_matcher import AsyncListenerMatcher
from slack_bolt.listener_matcher.builtins import BuiltinListenerMatcher
from typing import Any
class AsyncBuiltinListenerMatcher(BuiltinListenerMatcher, AsyncListenerMatcher):
    async def async_matches(self, *a, **k) -> bool: ...
def __getattr__(name: str) -> Any: ...
