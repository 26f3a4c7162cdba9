# slack-sdk 3.47.0
from slack_sdk.oauth.state_store.file import FileOAuthStateStore as FileOAuthStateStore
from slack_sdk.oauth.state_store.state_store import OAuthStateStore as OAuthStateStore
from slack_sdk.oauth.state_store.stateless import StatelessOAuthStateStore as StatelessOAuthStateStore
from typing import Any
def __getattr__(name: str) -> Any: ...
