# aiogram 3.31.0
from aiogram.dispatcher.event.event import EventObserver
from aiogram.dispatcher.event.telegram import TelegramEventObserver
from typing import Any, Generator
class Router:
    def resolve_used_update_types(self, *a, **k) -> list: ...
    async def propagate_event(self, *a, **k): ...
    chain_head: Generator[Router, None, None]
    chain_tail: Generator[Router, None, None]
    parent_router: Router | None
    def include_routers(self, *a, **k) -> None: ...
    def include_router(self, *a, **k) -> Router: ...
    async def emit_startup(self, *a, **k) -> None: ...
    async def emit_shutdown(self, *a, **k) -> None: ...
    business_connection: TelegramEventObserver
    business_message: TelegramEventObserver
    callback_query: TelegramEventObserver
    channel_post: TelegramEventObserver
    chat_boost: TelegramEventObserver
    chat_join_request: TelegramEventObserver
    chat_member: TelegramEventObserver
    chosen_inline_result: TelegramEventObserver
    deleted_business_messages: TelegramEventObserver
    edited_business_message: TelegramEventObserver
    edited_channel_post: TelegramEventObserver
    edited_message: TelegramEventObserver
    error: TelegramEventObserver
    errors: TelegramEventObserver
    guest_message: TelegramEventObserver
    inline_query: TelegramEventObserver
    managed_bot: TelegramEventObserver
    message: TelegramEventObserver
    message_reaction: TelegramEventObserver
    message_reaction_count: TelegramEventObserver
    my_chat_member: TelegramEventObserver
    observers: dict[str, TelegramEventObserver]
    poll: TelegramEventObserver
    poll_answer: TelegramEventObserver
    pre_checkout_query: TelegramEventObserver
    purchased_paid_media: TelegramEventObserver
    removed_chat_boost: TelegramEventObserver
    shipping_query: TelegramEventObserver
    shutdown: EventObserver
    startup: EventObserver
    stopped_message_generation: TelegramEventObserver
    sub_routers: list[Router]
    subscription: TelegramEventObserver
    def __init__(self, *a, **k): ...
    def __getattr__(self, name: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
