# anthropic 2.11.0
from anthropic.lib.vertex._client import AnthropicVertex as AnthropicVertex, AsyncAnthropicVertex as AsyncAnthropicVertex
from typing import Any
def __getattr__(name: str) -> Any: ...
