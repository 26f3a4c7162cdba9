# Pyrogram 2.0.106
from pyrogram.methods.advanced import Advanced as Advanced, Advanced as _Advanced
from pyrogram.methods.auth import Auth as Auth, Auth as _Auth
from pyrogram.methods.bots import Bots as Bots, Bots as _Bots
from pyrogram.methods.chats import Chats as Chats, Chats as _Chats
from pyrogram.methods.contacts import Contacts as Contacts, Contacts as _Contacts
from pyrogram.methods.decorators import Decorators as Decorators, Decorators as _Decorators
from pyrogram.methods.invite_links import InviteLinks as InviteLinks, InviteLinks as _InviteLinks
from pyrogram.methods.messages import Messages as Messages, Messages as _Messages
from pyrogram.methods.password import Password as Password, Password as _Password
from pyrogram.methods.users import Users as Users, Users as _Users
from pyrogram.methods.utilities import Utilities as Utilities, Utilities as _Utilities
from typing import Any
class Methods(_Advanced, _Auth, _Bots, _Contacts, _Password, _Chats, _Users, _Messages, _Decorators, _Utilities, _InviteLinks): ...
def __getattr__(name: str) -> Any: ...
