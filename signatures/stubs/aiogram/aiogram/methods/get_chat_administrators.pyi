# aiogram 3.31.0
from aiogram.methods.base import TelegramMethod
from aiogram.types.chat_member_administrator import ChatMemberAdministrator
from aiogram.types.chat_member_banned import ChatMemberBanned
from aiogram.types.chat_member_left import ChatMemberLeft
from aiogram.types.chat_member_member import ChatMemberMember
from aiogram.types.chat_member_owner import ChatMemberOwner
from aiogram.types.chat_member_restricted import ChatMemberRestricted
from typing import Any
class GetChatAdministrators(TelegramMethod[list[ChatMemberOwner | ChatMemberAdministrator | ChatMemberMember | ChatMemberRestricted | ChatMemberLeft | ChatMemberBanned]]): ...
def __getattr__(name: str) -> Any: ...
