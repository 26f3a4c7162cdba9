# anthropic 2.11.0
from anthropic.lib.aws._client import AnthropicAWS as AnthropicAWS, AsyncAnthropicAWS as AsyncAnthropicAWS
from typing import Any
def __getattr__(name: str) -> Any: ...
