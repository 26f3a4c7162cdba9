# slack-sdk 3.47.0
from slack_sdk.scim.v1.async_client import AsyncSCIMClient as AsyncSCIMClient
from typing import Any
def __getattr__(name: str) -> Any: ...
