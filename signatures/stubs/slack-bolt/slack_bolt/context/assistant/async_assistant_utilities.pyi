# slack-bolt 1.30.0
from slack_bolt.context.assistant.thread_context_store.async_store import AsyncAssistantThreadContextStore
from slack_bolt.context.get_thread_context.async_get_thread_context import AsyncGetThreadContext
from slack_bolt.context.save_thread_context.async_save_thread_context import AsyncSaveThreadContext
from slack_bolt.context.say.async_say import AsyncSay
from slack_bolt.context.set_title.async_set_title import AsyncSetTitle
from typing import Any
class AsyncAssistantUtilities:
    thread_context_store: AsyncAssistantThreadContextStore
    set_title: AsyncSetTitle
    say: AsyncSay
    get_thread_context: AsyncGetThreadContext
    save_thread_context: AsyncSaveThreadContext
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
