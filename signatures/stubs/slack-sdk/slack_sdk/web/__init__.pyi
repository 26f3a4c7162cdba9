# slack-sdk 3.47.0
from slack_sdk.web.client import WebClient as WebClient
from typing import Any
def __getattr__(name: str) -> Any: ...
