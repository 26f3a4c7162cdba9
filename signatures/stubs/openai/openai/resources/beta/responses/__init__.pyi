# openai 3.52.0
from openai.resources.beta.responses.input_items import AsyncInputItems as AsyncInputItems, AsyncInputItemsWithRawResponse as AsyncInputItemsWithRawResponse, AsyncInputItemsWithStreamingResponse as AsyncInputItemsWithStreamingResponse, InputItems as InputItems
from openai.resources.beta.responses.input_tokens import AsyncInputTokens as AsyncInputTokens, AsyncInputTokensWithRawResponse as AsyncInputTokensWithRawResponse, AsyncInputTokensWithStreamingResponse as AsyncInputTokensWithStreamingResponse, InputTokens as InputTokens
from openai.resources.beta.responses.responses import AsyncResponses as AsyncResponses, AsyncResponsesWithRawResponse as AsyncResponsesWithRawResponse, AsyncResponsesWithStreamingResponse as AsyncResponsesWithStreamingResponse, Responses as Responses
from typing import Any
def __getattr__(name: str) -> Any: ...
