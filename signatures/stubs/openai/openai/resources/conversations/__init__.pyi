# openai 3.52.0
from openai.resources.conversations.conversations import AsyncConversations as AsyncConversations, AsyncConversationsWithRawResponse as AsyncConversationsWithRawResponse, AsyncConversationsWithStreamingResponse as AsyncConversationsWithStreamingResponse, Conversations as Conversations
from openai.resources.conversations.items import AsyncItems as AsyncItems, AsyncItemsWithRawResponse as AsyncItemsWithRawResponse, AsyncItemsWithStreamingResponse as AsyncItemsWithStreamingResponse, Items as Items
from typing import Any
def __getattr__(name: str) -> Any: ...
