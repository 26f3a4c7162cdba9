# slack-bolt 1.30.0
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.base_context import BaseContext
from slack_bolt.context.complete.async_complete import AsyncComplete
from slack_bolt.context.fail.async_fail import AsyncFail
from slack_bolt.context.get_thread_context.async_get_thread_context import AsyncGetThreadContext
from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_bolt.context.save_thread_context.async_save_thread_context import AsyncSaveThreadContext
from slack_bolt.context.say.async_say import AsyncSay
from slack_bolt.context.say_stream.async_say_stream import AsyncSayStream
from slack_bolt.context.set_status.async_set_status import AsyncSetStatus
from slack_bolt.context.set_suggested_prompts.async_set_suggested_prompts import AsyncSetSuggestedPrompts
from slack_bolt.context.set_title.async_set_title import AsyncSetTitle
from slack_bolt.listener.asyncio_runner import AsyncioListenerRunner
from typing import Any
class AsyncBoltContext(BaseContext):
    def to_copyable(self, *a, **k) -> AsyncBoltContext: ...
    listener_runner: AsyncioListenerRunner
    ack: AsyncAck
    say: AsyncSay
    respond: AsyncRespond | None
    complete: AsyncComplete
    fail: AsyncFail
    set_title: AsyncSetTitle | None
    set_status: AsyncSetStatus | None
    set_suggested_prompts: AsyncSetSuggestedPrompts | None
    get_thread_context: AsyncGetThreadContext | None
    say_stream: AsyncSayStream | None
    save_thread_context: AsyncSaveThreadContext | None
def __getattr__(name: str) -> Any: ...
