# slack-sdk 3.47.0
from slack_sdk.oauth.installation_store.file import FileInstallationStore as FileInstallationStore
from slack_sdk.oauth.installation_store.installation_store import InstallationStore as InstallationStore
from typing import Any
def __getattr__(name: str) -> Any: ...
