# anthropic 2.11.0
from anthropic.resources.beta.messages.batches import AsyncBatches as AsyncBatches, AsyncBatchesWithRawResponse as AsyncBatchesWithRawResponse, AsyncBatchesWithStreamingResponse as AsyncBatchesWithStreamingResponse
from anthropic.resources.beta.messages.messages import AsyncMessages as AsyncMessages, AsyncMessagesWithRawResponse as AsyncMessagesWithRawResponse, AsyncMessagesWithStreamingResponse as AsyncMessagesWithStreamingResponse
from typing import Any
def __getattr__(name: str) -> Any: ...
