# Pyrogram 2.0.106
from pyrogram.methods.users.block_user import BlockUser as BlockUser, BlockUser as _BlockUser
from pyrogram.methods.users.delete_profile_photos import DeleteProfilePhotos as DeleteProfilePhotos, DeleteProfilePhotos as _DeleteProfilePhotos
from pyrogram.methods.users.get_chat_photos import GetChatPhotos as GetChatPhotos, GetChatPhotos as _GetChatPhotos
from pyrogram.methods.users.get_chat_photos_count import GetChatPhotosCount as GetChatPhotosCount, GetChatPhotosCount as _GetChatPhotosCount
from pyrogram.methods.users.get_common_chats import GetCommonChats as GetCommonChats, GetCommonChats as _GetCommonChats
from pyrogram.methods.users.get_default_emoji_statuses import GetDefaultEmojiStatuses as GetDefaultEmojiStatuses, GetDefaultEmojiStatuses as _GetDefaultEmojiStatuses
from pyrogram.methods.users.get_me import GetMe as GetMe, GetMe as _GetMe
from pyrogram.methods.users.get_users import GetUsers as GetUsers, GetUsers as _GetUsers
from pyrogram.methods.users.set_emoji_status import SetEmojiStatus as SetEmojiStatus, SetEmojiStatus as _SetEmojiStatus
from pyrogram.methods.users.set_profile_photo import SetProfilePhoto as SetProfilePhoto, SetProfilePhoto as _SetProfilePhoto
from pyrogram.methods.users.set_username import SetUsername as SetUsername, SetUsername as _SetUsername
from pyrogram.methods.users.unblock_user import UnblockUser as UnblockUser, UnblockUser as _UnblockUser
from pyrogram.methods.users.update_profile import UpdateProfile as UpdateProfile, UpdateProfile as _UpdateProfile
from typing import Any
class Users(_BlockUser, _GetCommonChats, _GetChatPhotos, _SetProfilePhoto, _DeleteProfilePhotos, _GetUsers, _GetMe, _SetUsername, _GetChatPhotosCount, _UnblockUser, _UpdateProfile, _GetDefaultEmojiStatuses, _SetEmojiStatus): ...
def __getattr__(name: str) -> Any: ...
