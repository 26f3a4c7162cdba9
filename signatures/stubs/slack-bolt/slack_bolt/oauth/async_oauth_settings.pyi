# slack-bolt 1.30.0
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions
from typing import Any
class AsyncOAuthSettings:
    callback_options: AsyncCallbackOptions | None
    authorize: AsyncAuthorize
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
