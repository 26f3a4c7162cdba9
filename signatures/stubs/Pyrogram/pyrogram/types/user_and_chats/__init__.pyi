# Pyrogram 2.0.106
from pyrogram.types.user_and_chats.chat import Chat as Chat
from pyrogram.types.user_and_chats.chat_admin_with_invite_links import ChatAdminWithInviteLinks as ChatAdminWithInviteLinks
from pyrogram.types.user_and_chats.chat_event import ChatEvent as ChatEvent
from pyrogram.types.user_and_chats.chat_invite_link import ChatInviteLink as ChatInviteLink
from pyrogram.types.user_and_chats.chat_join_request import ChatJoinRequest as ChatJoinRequest
from pyrogram.types.user_and_chats.chat_joiner import ChatJoiner as ChatJoiner
from pyrogram.types.user_and_chats.chat_member import ChatMember as ChatMember
from pyrogram.types.user_and_chats.chat_member_updated import ChatMemberUpdated as ChatMemberUpdated
from pyrogram.types.user_and_chats.chat_preview import ChatPreview as ChatPreview
from pyrogram.types.user_and_chats.dialog import Dialog as Dialog
from pyrogram.types.user_and_chats.emoji_status import EmojiStatus as EmojiStatus
from pyrogram.types.user_and_chats.invite_link_importer import InviteLinkImporter as InviteLinkImporter
from pyrogram.types.user_and_chats.user import User as User
from pyrogram.types.user_and_chats.video_chat_members_invited import VideoChatMembersInvited as VideoChatMembersInvited
from typing import Any
def __getattr__(name: str) -> Any: ...
