# slack-sdk 3.47.0
from slack_sdk.oauth.installation_store.installation_store import InstallationStore as InstallationStore
from slack_sdk.oauth.state_store.state_store import OAuthStateStore as OAuthStateStore
from typing import Any
def __getattr__(name: str) -> Any: ...
