# Pyrogram 2.0.106
from pyrogram.methods.chats.add_chat_members import AddChatMembers as AddChatMembers, AddChatMembers as _AddChatMembers
from pyrogram.methods.chats.archive_chats import ArchiveChats as ArchiveChats, ArchiveChats as _ArchiveChats
from pyrogram.methods.chats.ban_chat_member import BanChatMember as BanChatMember, BanChatMember as _BanChatMember
from pyrogram.methods.chats.create_channel import CreateChannel as CreateChannel, CreateChannel as _CreateChannel
from pyrogram.methods.chats.create_group import CreateGroup as CreateGroup, CreateGroup as _CreateGroup
from pyrogram.methods.chats.create_supergroup import CreateSupergroup as CreateSupergroup, CreateSupergroup as _CreateSupergroup
from pyrogram.methods.chats.delete_channel import DeleteChannel as DeleteChannel, DeleteChannel as _DeleteChannel
from pyrogram.methods.chats.delete_chat_photo import DeleteChatPhoto as DeleteChatPhoto, DeleteChatPhoto as _DeleteChatPhoto
from pyrogram.methods.chats.delete_supergroup import DeleteSupergroup as DeleteSupergroup, DeleteSupergroup as _DeleteSupergroup
from pyrogram.methods.chats.delete_user_history import DeleteUserHistory as DeleteUserHistory, DeleteUserHistory as _DeleteUserHistory
from pyrogram.methods.chats.get_chat import GetChat as GetChat, GetChat as _GetChat
from pyrogram.methods.chats.get_chat_event_log import GetChatEventLog as GetChatEventLog, GetChatEventLog as _GetChatEventLog
from pyrogram.methods.chats.get_chat_member import GetChatMember as GetChatMember, GetChatMember as _GetChatMember
from pyrogram.methods.chats.get_chat_members import GetChatMembers as GetChatMembers, GetChatMembers as _GetChatMembers
from pyrogram.methods.chats.get_chat_members_count import GetChatMembersCount as GetChatMembersCount, GetChatMembersCount as _GetChatMembersCount
from pyrogram.methods.chats.get_chat_online_count import GetChatOnlineCount as GetChatOnlineCount, GetChatOnlineCount as _GetChatOnlineCount
from pyrogram.methods.chats.get_dialogs import GetDialogs as GetDialogs, GetDialogs as _GetDialogs
from pyrogram.methods.chats.get_dialogs_count import GetDialogsCount as GetDialogsCount, GetDialogsCount as _GetDialogsCount
from pyrogram.methods.chats.get_nearby_chats import GetNearbyChats as GetNearbyChats, GetNearbyChats as _GetNearbyChats
from pyrogram.methods.chats.get_send_as_chats import GetSendAsChats as GetSendAsChats, GetSendAsChats as _GetSendAsChats
from pyrogram.methods.chats.join_chat import JoinChat as JoinChat, JoinChat as _JoinChat
from pyrogram.methods.chats.leave_chat import LeaveChat as LeaveChat, LeaveChat as _LeaveChat
from pyrogram.methods.chats.mark_chat_unread import MarkChatUnread as MarkChatUnread, MarkChatUnread as _MarkChatUnread
from pyrogram.methods.chats.pin_chat_message import PinChatMessage as PinChatMessage, PinChatMessage as _PinChatMessage
from pyrogram.methods.chats.promote_chat_member import PromoteChatMember as PromoteChatMember, PromoteChatMember as _PromoteChatMember
from pyrogram.methods.chats.restrict_chat_member import RestrictChatMember as RestrictChatMember, RestrictChatMember as _RestrictChatMember
from pyrogram.methods.chats.set_administrator_title import SetAdministratorTitle as SetAdministratorTitle, SetAdministratorTitle as _SetAdministratorTitle
from pyrogram.methods.chats.set_chat_description import SetChatDescription as SetChatDescription, SetChatDescription as _SetChatDescription
from pyrogram.methods.chats.set_chat_permissions import SetChatPermissions as SetChatPermissions, SetChatPermissions as _SetChatPermissions
from pyrogram.methods.chats.set_chat_photo import SetChatPhoto as SetChatPhoto, SetChatPhoto as _SetChatPhoto
from pyrogram.methods.chats.set_chat_protected_content import SetChatProtectedContent as SetChatProtectedContent, SetChatProtectedContent as _SetChatProtectedContent
from pyrogram.methods.chats.set_chat_title import SetChatTitle as SetChatTitle, SetChatTitle as _SetChatTitle
from pyrogram.methods.chats.set_chat_username import SetChatUsername as SetChatUsername, SetChatUsername as _SetChatUsername
from pyrogram.methods.chats.set_send_as_chat import SetSendAsChat as SetSendAsChat, SetSendAsChat as _SetSendAsChat
from pyrogram.methods.chats.set_slow_mode import SetSlowMode as SetSlowMode, SetSlowMode as _SetSlowMode
from pyrogram.methods.chats.unarchive_chats import UnarchiveChats as UnarchiveChats, UnarchiveChats as _UnarchiveChats
from pyrogram.methods.chats.unban_chat_member import UnbanChatMember as UnbanChatMember, UnbanChatMember as _UnbanChatMember
from pyrogram.methods.chats.unpin_all_chat_messages import UnpinAllChatMessages as UnpinAllChatMessages, UnpinAllChatMessages as _UnpinAllChatMessages
from pyrogram.methods.chats.unpin_chat_message import UnpinChatMessage as UnpinChatMessage, UnpinChatMessage as _UnpinChatMessage
from typing import Any
class Chats(_GetChat, _LeaveChat, _JoinChat, _BanChatMember, _UnbanChatMember, _RestrictChatMember, _PromoteChatMember, _GetChatMembers, _GetChatMember, _SetChatPhoto, _DeleteChatPhoto, _SetChatTitle, _SetChatDescription, _PinChatMessage, _UnpinChatMessage, _GetDialogs, _GetChatMembersCount, _SetChatUsername, _SetChatPermissions, _GetDialogsCount, _ArchiveChats, _UnarchiveChats, _CreateGroup, _CreateSupergroup, _CreateChannel, _AddChatMembers, _DeleteChannel, _DeleteSupergroup, _GetNearbyChats, _SetAdministratorTitle, _SetSlowMode, _DeleteUserHistory, _UnpinAllChatMessages, _MarkChatUnread, _GetChatEventLog, _GetChatOnlineCount, _GetSendAsChats, _SetSendAsChat, _SetChatProtectedContent): ...
def __getattr__(name: str) -> Any: ...
