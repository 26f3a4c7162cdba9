# slack-bolt 1.30.0
from slack_bolt.context.assistant.thread_context_store.async_store import AsyncAssistantThreadContextStore
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from typing import Any
class AsyncAttachingConversationKwargs(AsyncMiddleware):
    thread_context_store: AsyncAssistantThreadContextStore | None
    async def async_process(self, *a, **k) -> Any | None: ...
def __getattr__(name: str) -> Any: ...
