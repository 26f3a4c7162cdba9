# slack-bolt 1.30.0
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.middleware.authorization.async_authorization import AsyncAuthorization
from typing import Any
class AsyncMultiTeamsAuthorization(AsyncAuthorization):
    authorize: AsyncAuthorize
    async def async_process(self, *a, **k): ...
def __getattr__(name: str) -> Any: ...
