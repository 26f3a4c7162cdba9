# slack-bolt 1.30.0
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
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
from slack_bolt.request.async_request import AsyncBoltRequest
from typing import Any, Awaitable, Callable
class AsyncArgs:
    req: AsyncBoltRequest
    request: AsyncBoltRequest
    context: AsyncBoltContext
    ack: AsyncAck
    say: AsyncSay
    respond: AsyncRespond
    complete: AsyncComplete
    fail: AsyncFail
    set_status: AsyncSetStatus | None
    set_title: AsyncSetTitle | None
    set_suggested_prompts: AsyncSetSuggestedPrompts | None
    get_thread_context: AsyncGetThreadContext | None
    save_thread_context: AsyncSaveThreadContext | None
    say_stream: AsyncSayStream | None
    next: Callable[..., Awaitable]
    next_: Callable[..., Awaitable]
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
