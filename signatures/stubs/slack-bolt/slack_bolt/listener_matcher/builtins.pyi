# slack-bolt 1.30.0
from slack_bolt.listener_matcher.listener_matcher import ListenerMatcher
from typing import Any, Awaitable, Callable
class BuiltinListenerMatcher(ListenerMatcher):
    def matches(self, *a, **k) -> bool: ...
    func: Callable[..., bool | Awaitable]
def __getattr__(name: str) -> Any: ...
