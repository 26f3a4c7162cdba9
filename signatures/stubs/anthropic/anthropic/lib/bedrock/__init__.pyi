# anthropic 2.11.0
from anthropic.lib.bedrock._client import AnthropicBedrock as AnthropicBedrock, AsyncAnthropicBedrock as AsyncAnthropicBedrock
from anthropic.lib.bedrock._mantle import AnthropicBedrockMantle as AnthropicBedrockMantle, AsyncAnthropicBedrockMantle as AsyncAnthropicBedrockMantle
from typing import Any
def __getattr__(name: str) -> Any: ...
