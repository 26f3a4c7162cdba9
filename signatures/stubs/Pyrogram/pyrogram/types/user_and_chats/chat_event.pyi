# Pyrogram 2.0.106
from pyrogram.types.messages_and_media.message import Message
from pyrogram.types.object import Object
from pyrogram.types.user_and_chats.chat import Chat
from pyrogram.types.user_and_chats.chat_invite_link import ChatInviteLink
from pyrogram.types.user_and_chats.chat_member import ChatMember
from pyrogram.types.user_and_chats.user import User
from typing import Any
class ChatEvent(Object):
    deleted_invite_link: ChatInviteLink
    deleted_message: Message
    invited_member: ChatMember
    invites_enabled: ChatMember
    new_administrator_privileges: ChatMember
    new_invite_link: ChatInviteLink
    new_linked_chat: Chat
    new_member_permissions: ChatMember
    new_message: Message
    old_administrator_privileges: ChatMember
    old_invite_link: ChatInviteLink
    old_linked_chat: Chat
    old_member_permissions: ChatMember
    old_message: Message
    pinned_message: Message
    revoked_invite_link: ChatInviteLink
    stopped_poll: Message
    unpinned_message: Message
    user: User
def __getattr__(name: str) -> Any: ...
