# mcp 2.3.0
from mcp.client.auth.oauth2 import OAuthClientProvider as OAuthClientProvider, TokenStorage as TokenStorage
from typing import Any
def __getattr__(name: str) -> Any: ...
