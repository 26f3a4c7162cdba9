# Pyrogram 2.0.106
from pyrogram.methods.decorators.on_callback_query import OnCallbackQuery as OnCallbackQuery, OnCallbackQuery as _OnCallbackQuery
from pyrogram.methods.decorators.on_chat_join_request import OnChatJoinRequest as OnChatJoinRequest, OnChatJoinRequest as _OnChatJoinRequest
from pyrogram.methods.decorators.on_chat_member_updated import OnChatMemberUpdated as OnChatMemberUpdated, OnChatMemberUpdated as _OnChatMemberUpdated
from pyrogram.methods.decorators.on_chosen_inline_result import OnChosenInlineResult as OnChosenInlineResult, OnChosenInlineResult as _OnChosenInlineResult
from pyrogram.methods.decorators.on_deleted_messages import OnDeletedMessages as OnDeletedMessages, OnDeletedMessages as _OnDeletedMessages
from pyrogram.methods.decorators.on_disconnect import OnDisconnect as OnDisconnect, OnDisconnect as _OnDisconnect
from pyrogram.methods.decorators.on_edited_message import OnEditedMessage as OnEditedMessage, OnEditedMessage as _OnEditedMessage
from pyrogram.methods.decorators.on_inline_query import OnInlineQuery as OnInlineQuery, OnInlineQuery as _OnInlineQuery
from pyrogram.methods.decorators.on_message import OnMessage as OnMessage, OnMessage as _OnMessage
from pyrogram.methods.decorators.on_poll import OnPoll as OnPoll, OnPoll as _OnPoll
from pyrogram.methods.decorators.on_raw_update import OnRawUpdate as OnRawUpdate, OnRawUpdate as _OnRawUpdate
from pyrogram.methods.decorators.on_user_status import OnUserStatus as OnUserStatus, OnUserStatus as _OnUserStatus
from typing import Any
class Decorators(_OnMessage, _OnEditedMessage, _OnDeletedMessages, _OnCallbackQuery, _OnRawUpdate, _OnDisconnect, _OnUserStatus, _OnInlineQuery, _OnPoll, _OnChosenInlineResult, _OnChatMemberUpdated, _OnChatJoinRequest): ...
def __getattr__(name: str) -> Any: ...
