# anthropic 2.11.0
from anthropic.resources.messages.batches import AsyncBatches as AsyncBatches, AsyncBatchesWithRawResponse as AsyncBatchesWithRawResponse, AsyncBatchesWithStreamingResponse as AsyncBatchesWithStreamingResponse, Batches as Batches
from anthropic.resources.messages.messages import AsyncMessages as AsyncMessages, AsyncMessagesWithRawResponse as AsyncMessagesWithRawResponse, AsyncMessagesWithStreamingResponse as AsyncMessagesWithStreamingResponse, Messages as Messages
from typing import Any
def __getattr__(name: str) -> Any: ...
