# anthropic 2.11.0
from anthropic.lib.google_cloud._client import AnthropicGoogleCloud as AnthropicGoogleCloud, AsyncAnthropicGoogleCloud as AsyncAnthropicGoogleCloud
from typing import Any
def __getattr__(name: str) -> Any: ...
