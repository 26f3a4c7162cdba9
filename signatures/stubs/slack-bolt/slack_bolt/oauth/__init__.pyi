# slack-bolt 1.30.0
from slack_bolt.oauth.oauth_flow import OAuthFlow as OAuthFlow
from typing import Any
def __getattr__(name: str) -> Any: ...
