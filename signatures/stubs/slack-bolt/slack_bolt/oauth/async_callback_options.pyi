# slack-bolt 1.30.0
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from typing import Any, Awaitable, Callable
class AsyncSuccessArgs:
    default: AsyncCallbackOptions
    request: AsyncBoltRequest
    settings: AsyncOAuthSettings
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncFailureArgs:
    default: AsyncCallbackOptions
    request: AsyncBoltRequest
    settings: AsyncOAuthSettings
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class AsyncCallbackOptions:
    success: Callable[..., Awaitable]
    failure: Callable[..., Awaitable]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
class DefaultAsyncCallbackOptions(AsyncCallbackOptions):
    success: Callable[..., Awaitable]
    failure: Callable[..., Awaitable]
def __getattr__(name: str) -> Any: ...
